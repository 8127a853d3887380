/** Three dots that hop while something is under way. */
export function Hopping() {
  return (
    <span class="hopping" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
