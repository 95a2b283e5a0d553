import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Providers } from "@/components/ui/providers";
import { createText, type Locale } from "@/lib/platform/i18n";
import { dictionaries } from "@/lib/platform/i18n/dictionaries";

const localeOf = (sent: Headers): Locale => (sent.get("x-tongban-locale") === "en" ? "en" : "zh-CN");

/** Runs before the first paint, so that large type never flashes small. Keep in step with `components/ui/large-type`. */
const readTypeSize = `if(/(?:^|; )tongban-type=large/.test(document.cookie))document.documentElement.dataset.type="large"`;

export async function generateMetadata(): Promise<Metadata> {
  const t = createText(localeOf(await headers()), "common");
  const name = `${t("site")} · ${t("product")}`;
  return {
    title: { default: name, template: `%s · ${t("product")}` },
    description: t("description"),
    applicationName: t("product"),
    formatDetection: { telephone: false, date: false, address: false, email: false },
    icons: { icon: "/icon.svg", apple: "/icon-180.png" },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#f8f6f2" };

export default async function RootLayout(props: { children: ReactNode }) {
  const sent = await headers();
  const locale = localeOf(sent);
  const nonce = sent.get("x-nonce") ?? undefined;
  const { common } = dictionaries[locale];
  return (
    // The script above changes the type size before React looks; that one attribute may differ.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <meta property="csp-nonce" nonce={nonce} />
        <script nonce={nonce} suppressHydrationWarning>
          {readTypeSize}
        </script>
      </head>
      <body>
        <a href="#main" className="skip-link" data-print="none">
          {common.skipToMain}
        </a>
        <Providers locale={locale}>{props.children}</Providers>
      </body>
    </html>
  );
}
