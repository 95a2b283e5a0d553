/** A static page without data: what the framework alone gives. */
export default function Page() {
  return <main>A static page.</main>;
}
