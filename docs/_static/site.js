// What is wider than the page scrolls; only then may the Tab key stop at it, so that it can be scrolled by keys.
function letKeysScroll() {
  for (const box of document.querySelectorAll("pre, .table-wrapper")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}

addEventListener("DOMContentLoaded", () => {
  document.querySelector(".sidebar-drawer").ariaLabel = "All pages";
  document.querySelector(".toc-drawer").ariaLabel = "This page";
  letKeysScroll();
});
addEventListener("resize", letKeysScroll);
// A box in a folded part has its width only when that is opened.
addEventListener("toggle", letKeysScroll, true);
