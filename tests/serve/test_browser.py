"""The pages in a real browser, as a prosecutor uses them; skipped where no Chromium is installed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect, sync_playwright
from server_samples import AT, BURGLARY, PASSWORD, Listening, renumbered

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed on this machine")
AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
MEMBER, COLLEAGUE = "prosecutor-member", "supervising_prosecutor-member"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for the file."""
    with sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


Reader = Callable[..., Page]


@pytest.fixture
def reader(browser: Browser, site: Listening) -> Iterator[Reader]:
    """Give a maker of readers, each with a browser window of their own; what a page's policy refuses or a script fails at is a failure."""
    site.clock.moment = AT
    windows: list[BrowserContext] = []
    wrong: list[str] = []

    def make(login: str = MEMBER, locale: str = "ru-RU", **options: object) -> Page:
        window = browser.new_context(base_url=site.address, locale=locale, **options)  # type: ignore[arg-type]
        windows.append(window)
        page = window.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda line: wrong.append(line.text) if "Content Security Policy" in line.text else None)
        page.on("dialog", Dialog.accept)
        if login:
            log_in(page, login)
        return page

    yield make
    for window in windows:
        window.close()
    assert wrong == []


def log_in(page: Page, login: str) -> None:
    """Go through the door."""
    if not page.url.startswith("http") or "/login" not in page.url:
        page.goto("/login")
    page.fill("#login", login)
    page.fill("#password", PASSWORD)
    page.click("main button.main")
    page.wait_for_url(lambda address: "/login" not in address)


def make_draft(page: Page, number: str, language: str, kind: str = "indictment") -> None:
    """Draft a document by the form."""
    page.goto(f"/cases/{number}/drafts")
    page.select_option("#document", kind)
    page.check(f"input[name=language][value={language}]")
    page.click("aside button.main")
    page.wait_for_url(f"**/drafts/{kind}-{language}")


def edited(page: Page, words: str) -> str:
    """Put words behind the first statement of the draft that rests on a source; give its identifier."""
    row = page.locator(".statement", has=page.locator("a.source")).first
    row.locator("a.no-print").click()
    page.wait_for_selector("textarea#text")
    page.fill("#text", f"{page.input_value('#text')} {words}")
    return str(page.locator(".statement[aria-current]").get_attribute("id"))


def test_from_the_door_to_a_signed_document(reader: Reader, tmp_path: Path) -> None:
    """The whole day's work: a case comes in, its facts are read, a draft is made, edited, checked, confirmed, signed, given out."""
    number, archive = "265901031000316", tmp_path / "case.zip"
    archive.write_bytes(renumbered("burglary", number))
    page = reader("prosecutor-stranger")
    page.goto("/cases")
    page.set_input_files("#file", archive)
    page.click("aside button.main")
    page.wait_for_url(f"**/cases/{number}")
    page.locator("main a.source[href*='/documents/']").first.click()
    page.wait_for_url("**/documents/**")
    expect(page.locator("mark").first).to_be_visible()
    make_draft(page, number, "kk")
    expect(page.locator("article.document")).to_contain_text("Айыптау актісі", ignore_case=True)
    make_draft(page, number, "ru")
    expect(page.locator("article.document")).to_contain_text("Обвинительный акт", ignore_case=True)
    statement = edited(page, "Он похитил 777 777 тенге.")
    page.click(".statement form button.main")
    page.wait_for_url("**/drafts/indictment-ru#*")
    row = page.locator(f"[id='{statement}']")
    expect(row.locator(".about")).to_contain_text("777")
    expect(row.locator(".badge.accent")).to_be_visible()
    page.click("form[action$=signature] button")
    expect(page.locator("[role=alert]:not(#told)")).to_be_visible()
    page.click("form[action$=confirmation] button")
    expect(page.locator("aside .badge.accent")).to_contain_text("prosecutor stranger")
    page.click("form[action$=signature] button")
    expect(page.locator("aside .badge.good").last).to_contain_text("prosecutor stranger")
    with page.expect_download() as given:
        page.click("a.button[href$='file.docx']")
    assert Path(given.value.path()).read_bytes().startswith(b"PK")
    assert given.value.suggested_filename == f"indictment-ru-{number}.docx"


def test_the_second_of_two_editors_keeps_the_words(reader: Reader) -> None:
    """Both had the same version open: the later one is told, sees the newest text, and the own words in the field."""
    first, second = reader(MEMBER), reader(COLLEAGUE)
    make_draft(first, BURGLARY, "kk")
    second.goto(f"/cases/{BURGLARY}/drafts/indictment-kk")
    edited(second, "Екінші сөз.")
    edited(first, "Бірінші сөз.")
    first.click(".statement form button.main")
    first.wait_for_url("**/indictment-kk#*")
    second.click(".statement form button.main")
    expect(second.locator("[role=alert]:not(#told)")).to_be_visible()
    assert "Екінші сөз." in second.input_value("#text")
    expect(second.locator(".statement[aria-current] p").first).to_contain_text("Бірінші сөз.")
    second.click(".statement form button.main")
    second.wait_for_url("**/indictment-kk#*")
    expect(second.locator("article.document")).to_contain_text("Екінші сөз.")


def test_the_words_come_back_after_a_session_that_ended_under_the_pen(reader: Reader, site: Listening) -> None:
    """Saving leads to the door; behind it stands the same statement with what was written."""
    page = reader(MEMBER)
    make_draft(page, BURGLARY, "ru", "debate")
    edited(page, "Слова, которые нельзя потерять.")
    site.clock.moment += timedelta(minutes=31)
    page.click(".statement form button.main")
    page.wait_for_url("**/login?**")
    log_in(page, MEMBER)
    page.wait_for_url("**/drafts/debate-ru?statement=*")
    assert page.input_value("#text").endswith("Слова, которые нельзя потерять.")
    expect(page.locator("[data-kept]")).to_be_visible()
    page.click(".statement form button.main")
    page.wait_for_url("**/drafts/debate-ru#*")
    expect(page.locator("article.document")).to_contain_text("Слова, которые нельзя потерять.")


def test_language_theme_and_keys(reader: Reader) -> None:
    """Each switch stays on the page; g c goes to the cases, / to the search, ? shows the keys."""
    page = reader(MEMBER)
    page.goto("/calendar")
    for code, title in (("kk", "Күнтізбе"), ("ru", "Календарь"), ("en", "Calendar")):
        page.click(f"button[name=language][value={code}]")
        expect(page.locator("h1")).to_have_text(title)
        expect(page.locator("html")).to_have_attribute("lang", code)
    for theme in ("dark", "light"):
        page.click(f"button[name=theme][value={theme}]")
        expect(page.locator("html")).to_have_attribute("data-theme", theme)
    assert page.url.endswith("/calendar")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/cases")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()


def test_everything_works_without_scripts(reader: Reader) -> None:
    """Reading, searching, drafting, editing, the switches: all are links and forms."""
    page = reader(MEMBER, java_script_enabled=False)
    page.goto("/cases")
    page.fill("#q", "188")
    page.press("#q", "Enter")
    page.click(f"main a[href='/cases/{BURGLARY}']")
    page.locator("main a.source[href*='/documents/']").first.click()
    page.wait_for_url("**/documents/**")
    assert page.locator("mark").count() > 0
    make_draft(page, BURGLARY, "kk", "court_card")
    edited_id = edited(page, "Тағы бір сөз.")
    page.click(".statement form button.main")
    assert "Тағы бір сөз." in page.locator(f"[id='{edited_id}']").inner_text()
    page.click("button[name=theme][value=dark]")
    assert page.get_attribute("html", "data-theme") == "dark"


PAGES = (
    "/",
    "/cases",
    "/cases?q=nothing-like-it",
    "/calendar",
    "/practice",
    "/practice?q=кража",
    f"/cases/{BURGLARY}",
    f"/cases/{BURGLARY}/documents",
    f"/cases/{BURGLARY}/documents/d1",
    f"/cases/{BURGLARY}/media/m1",
    f"/cases/{BURGLARY}/media/m1?edit=1",
    f"/cases/{BURGLARY}/drafts",
    f"/cases/{BURGLARY}/drafts/approval-ru",
    f"/cases/{BURGLARY}/drafts/approval-ru?beside=language",
    f"/cases/{BURGLARY}/sentence",
    f"/cases/{BURGLARY}/deadlines",
    f"/cases/{BURGLARY}/controls",
    f"/cases/{BURGLARY}/complaints",
    "/nothing",
)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_page_shuts_anybody_out(reader: Reader, theme: str) -> None:
    """axe-core finds nothing serious or critical: contrast, names of controls, order, languages."""
    page, administrator, door = (
        reader(MEMBER, color_scheme=theme),
        reader("administrator-member", color_scheme=theme),
        reader("", color_scheme=theme),
    )
    make_draft(page, BURGLARY, "ru", "approval")
    found = {f"{path} {one}" for path in PAGES for one in _faults(page, path)}
    found |= {f"/admin {one}" for one in _faults(administrator, "/admin")} | {f"/login {one}" for one in _faults(door, "/login")}
    assert found == set()


def _faults(page: Page, path: str) -> list[str]:
    page.goto(path)
    # The page's own policy lets no foreign script in; the browser itself puts this one beside it.
    page.evaluate(AXE)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations'], iframes: false})")
    return [
        f"{one['id']}: {node['target']} {node['html'][:120]}"
        for one in result["violations"]
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"][:3]
    ]
