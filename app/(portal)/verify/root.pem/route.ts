import { rootCertificatePem } from "@/lib/platform/documents";

export const dynamic = "force-dynamic";

/** The root that signs for the bodies of this city, for whoever checks a signature without us (`pdfsig`, `openssl`). */
export async function GET() {
  return new Response(await rootCertificatePem(), {
    headers: {
      "content-type": "application/x-pem-file",
      "content-disposition": 'attachment; filename="tongban-root.pem"',
      "cache-control": "public, max-age=3600",
    },
  });
}
