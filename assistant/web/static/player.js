// The transcript follows the recording, and a word that is clicked is heard.
(() => {
  const player = document.getElementById("player");
  if (!player) return;
  const seek = (ms) => { player.currentTime = ms / 1000; player.play(); };
  document.addEventListener("click", (event) => {
    const place = event.target.closest("[data-seek]");
    if (place) seek(Number(place.dataset.seek));
  });
  const at = Number(player.dataset.at);
  if (at) player.addEventListener("loadedmetadata", () => { player.currentTime = at; }, { once: true });
  const utterances = [...document.querySelectorAll(".utterance")];
  let heard = null;
  player.addEventListener("timeupdate", () => {
    const now = player.currentTime * 1000;
    const found = utterances.find((one) => Number(one.dataset.start) <= now && now < Number(one.dataset.end)) || null;
    if (found === heard) return;
    if (heard) heard.removeAttribute("aria-current");
    heard = found;
    if (heard) { heard.setAttribute("aria-current", "true"); heard.scrollIntoView({ block: "nearest" }); }
  });
})();
