package id.lumbung.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotScale;

import static org.assertj.core.api.Assertions.assertThat;

/// A telephone of 360 × 740 in somebody's hand: it does what a person does, by what she reads on the page.
///
/// Of every page it writes down what is wrong with it: scrolls sideways, a field without a label, an error in the console, a part
/// that could not be fetched. Of every kind of page it takes one picture, where somebody wants to look at them.
public final class Phone implements AutoCloseable {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;
    private static final double PATIENCE = 60_000;
    private static final String COOKIE = "LUMBUNG";

    /// What only the author of a page should see: an expression, an attribute, a sentence that is missing.
    private static final Pattern TEMPLATE = Pattern.compile("[$#]\\{|th:|\\?\\?");

    private static final Pattern OWN = Pattern.compile("/kukar/.*[0-9a-f]{8}-[0-9a-f-]{27}.*");

    private static final String UNNAMED = """
            () => [...document.querySelectorAll('input, select, textarea, button')]
                .filter(field => field.type !== 'hidden' && field.checkVisibility())
                .filter(field => !(field.labels && field.labels.length && field.labels[0].textContent.trim())
                    && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby')
                    && !(field.tagName === 'BUTTON' && field.textContent.trim()))
                .map(field => field.outerHTML.slice(0, 120))""";

    /// What a thumb misses: links within a sentence are as high as their line, everything else has no excuse.
    private static final String TINY = """
            () => [...document.querySelectorAll('main :is(a, button, select, summary, input:not([type=hidden]))')]
                .filter(target => target.checkVisibility())
                .map(target => [target, (target.closest('label.choice') ?? target).getBoundingClientRect()])
                .filter(([target, box]) => box.width > 0 && box.height < 43.5
                    && !target.closest('nav.bar, thead, pre') && getComputedStyle(target, '::after').position !== 'absolute')
                .map(([target, box]) => `${target.tagName} ${target.innerText || target.name} ${Math.round(box.height)} high`)
                .slice(0, 4)""";

    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.tagName.toLowerCase() + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))
                .slice(0, 4).join(', ')""";

    private static final String ROWS = """
            () => [...document.querySelectorAll('main table tbody tr')].map(row => {
                const cells = { '': row.querySelector('th')?.innerText.trim() ?? '' };
                row.querySelectorAll('td').forEach(cell => cells[cell.dataset.label ?? ''] ??= cell.innerText.trim());
                return cells;
            })""";

    private static final String FACTS = """
            () => Object.fromEntries([...document.querySelectorAll('main dl dt')]
                .map(term => [term.innerText.trim(), term.nextElementSibling?.innerText.trim() ?? '']))""";

    private final House house;
    private final BrowserContext context;
    private final Page page;
    private final List<Request> fetched = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final Set<String> excused = new LinkedHashSet<>();
    private final Set<String> visited = new LinkedHashSet<>();
    private final Set<String> sentTo = new LinkedHashSet<>();
    private @Nullable Request lastForm;
    private int status;

    Phone(House house, boolean javaScript) {
        this.house = house;
        this.context = house.browser().newContext(new NewContextOptions().setViewportSize(WIDTH, HEIGHT)
                .setDeviceScaleFactor(house.album().isDrawn() ? 2 : 1).setIsMobile(true).setHasTouch(true)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Makassar").setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        this.page = context.newPage();
        watch();
    }

    /// Opens a page by its address; whoever is not signed in arrives at Keycloak.
    public Phone open(String path) {
        return arrived(page.navigate(house.origin().resolve(path).toString()));
    }

    /// Types user name and password on Keycloak's page.
    public Phone signIn(Account person) {
        assertThat(page.url()).as("Keycloak's page").startsWith(house.issuer().toString());
        typePassword(page, person);
        return arriveBy(() -> page.click("#kc-login"));
    }

    public Phone signIn(Account person, String path) {
        return open(path).signIn(person);
    }

    /// Signs out by the button in the head of the page.
    public Phone signOut() {
        page.locator("header details.who summary").click();
        return press("Keluar");
    }

    public Phone fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /// Chooses from a list or among buttons what begins with these words.
    public Phone choose(String label, String option) {
        var list = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(named(label)));
        if (list.count() > 0) {
            var value = list.first().locator("option").all().stream()
                    .filter(one -> one.innerText().strip().startsWith(option)).findFirst()
                    .orElseThrow(() -> new AssertionError(label + " offers no " + option)).getAttribute("value");
            list.first().selectOption(value);
        } else {
            page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(named(label)))
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions()
                            .setName(beginning(option)))
                    .first().check();
        }
        return this;
    }

    /// Ticks the box whose words begin so.
    public Phone tick(String label) {
        page.getByLabel(beginning(label)).first().check();
        return this;
    }

    /// Presses a button, or a link that looks like one.
    public Phone press(String name) {
        var button = page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + literally(name) + "\\s*$"))).first();
        return arriveBy(() -> click(button));
    }

    /// Brings the target into the middle of the screen first, away from the bar that stays at its foot.
    private static void click(Locator target) {
        target.evaluate("target => target.scrollIntoView({ block: 'center' })");
        target.click();
    }

    /// Follows a link whose text begins with these words.
    public Phone follow(String text) {
        var link = page.locator("main").getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(beginning(text))).first();
        return arriveBy(() -> click(link));
    }

    /// Opens what a page keeps folded under these words.
    public Phone unfold(String words) {
        page.locator("main summary").getByText(words).click();
        return this;
    }

    /// Chooses a file that lies on the telephone.
    public Phone attach(String label, String fileName, String type, byte[] content) {
        field(label).setInputFiles(new FilePayload(fileName, type, content));
        return this;
    }

    /// Takes the file behind a link or a button.
    public byte[] download(String name) {
        var link = page.locator("main").getByText(named(name)).first();
        var download = page.waitForDownload(link::click);
        visited.add(pathOf(download.url()));
        try (var content = download.createReadStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As the button of the telephone itself does it, and not one of the page.
    public Phone back() {
        return arrived(page.goBack());
    }

    public Phone reload() {
        return arrived(page.reload());
    }

    /// Waits until these words stand somewhere on the page, for what a page fetches by itself.
    public Phone waitFor(String selector, String words) {
        page.locator(selector).getByText(words).first().waitFor();
        return this;
    }

    /// Loses the cookie of the session, as a phone does that was lent to somebody.
    public Phone forgetSession() {
        context.addCookies(List.of(new Cookie(COOKIE, "lost").setUrl(house.origin().toString())));
        return this;
    }

    /// Signs in in another tab of the same browser, as Keycloak asks for it.
    public Phone signInInAnotherTab(Account person) {
        try (var tab = context.newPage()) {
            tab.navigate(house.origin() + "/login");
            if (tab.url().startsWith(house.issuer().toString())) {
                typePassword(tab, person);
                tab.click("#kc-login");
                tab.waitForURL(house.origin() + "/**");
            }
        }
        return this;
    }

    private static void typePassword(Page tab, Account person) {
        if (tab.locator("#username").count() > 0) { // whoever has signed in before types the password alone
            tab.fill("#username", person.userName());
        }
        tab.fill("#password", person.password());
    }

    /// Sends the last form once more, byte by byte; no redirect is followed.
    public APIResponse sendAgain() {
        var form = Objects.requireNonNull(lastForm, "no form was sent yet");
        return ask(form.url(), "POST", form.postData());
    }

    /// The status that this person's session gets at an address, without a page being drawn.
    public int knock(String method, String path) {
        var answer = ask(house.origin().resolve(path).toString(), method,
                method.equals("GET") ? null : "kunci=" + UUID.randomUUID());
        var was = answer.status();
        answer.dispose();
        return was;
    }

    private APIResponse ask(String url, String method, @Nullable String form) {
        var options = RequestOptions.create().setMethod(method).setMaxRedirects(0)
                .setHeader("Accept", "text/html").setHeader("Origin", house.origin().toString());
        if (form != null) {
            options.setHeader("Content-Type", "application/x-www-form-urlencoded").setData(form);
        }
        return context.request().fetch(url, options);
    }

    /// The status of the page that is shown.
    public int status() {
        return status;
    }

    /// The statuses on the way of the last request, redirects included.
    private static List<Integer> way(Response response) {
        var way = new ArrayList<Integer>();
        for (@Nullable
        Request step = response.request(); step != null; step = step.redirectedFrom()) {
            way.addFirst(step.response().status());
        }
        return way;
    }

    /// Presses a button and tells the statuses of the request and of the redirects after it.
    public List<Integer> wayOfPressing(String name) {
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
        var response = navigation(() -> click(button));
        arrived(response);
        return way(Objects.requireNonNull(response));
    }

    public String path() {
        return pathOf(page.url());
    }

    private static String pathOf(String url) {
        var uri = URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    public URI address() {
        return URI.create(page.url());
    }

    /// Everything that can be read in the page. What must not be torn apart (`Rp 500.000`) reads as plain words here.
    public String text() {
        return page.locator("body").innerText().replace('\u00a0', ' ');
    }

    public String valueOf(String label) {
        return field(label).inputValue();
    }

    /// The one element that this selects.
    public String textOf(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    public boolean shows(String selector) {
        return page.locator(selector).count() > 0;
    }

    /// Fills all fields whose name begins so.
    public int fields(String namePrefix) {
        return page.locator("input[name^='" + namePrefix + "']").count();
    }

    /// The rows of the page's table: the head of a row under the empty label, every cell under its own.
    @SuppressWarnings("unchecked")
    public List<Map<String, String>> rows() {
        return (List<Map<String, String>>) page.evaluate(ROWS);
    }

    /// What stands beside what in the page's lists of facts.
    @SuppressWarnings("unchecked")
    public Map<String, String> facts() {
        return new LinkedHashMap<>((Map<String, String>) page.evaluate(FACTS));
    }

    /// Where a link leads, which a person would scan or send on.
    public String addressOf(String link) {
        var address = URI.create(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(named(link))).first()
                .getAttribute("href"));
        return address.getRawPath();
    }

    /// Everything that this person read or wrote to and that opens to a treasurer of the second regency. It is nothing.
    public List<String> openToStrangers() {
        var stranger = house.as(house.stranger());
        var open = new ArrayList<String>();
        var shown = Map.of("Accept", "text/html");
        var form = Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded");
        for (var address : visited) {
            if (OWN.matcher(address).matches()) {
                for (var path : List.of(address, address.replaceFirst("^/kukar/", "/kutim/"))) {
                    note(open, stranger.send("GET", path, null, shown), path);
                }
            }
        }
        for (var path : sentTo) {
            note(open, stranger.send("POST", path, "kunci=" + UUID.randomUUID(), form), path);
        }
        return open;
    }

    private static void note(List<String> open, HttpResponse<String> answer, String path) {
        if (answer.statusCode() != 403 && answer.statusCode() != 404) {
            open.add(answer.request().method() + " " + path + " was answered with " + answer.statusCode());
        }
    }

    /// Addresses that this person could read.
    Set<String> visited() {
        return visited;
    }

    /// Addresses to which this person sent a form.
    Set<String> sentTo() {
        return sentTo;
    }

    /// A picture of what the screen shows now, as if of a piece of paper.
    public byte[] picture() {
        return page.screenshot();
    }

    /// A picture of what the screen shows now; as sharp as a phone, where pictures are drawn.
    public void photograph(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator field(String label) {
        return page.getByLabel(named(label)).first();
    }

    /// A label with what is said behind it when the field may stay empty.
    private static Pattern named(String label) {
        return Pattern.compile("^\\s*" + literally(label) + "\\s*(\\(boleh dikosongkan\\))?\\s*$");
    }

    private static Pattern beginning(String words) {
        return Pattern.compile("^\\s*" + literally(words));
    }

    /// The browser reads the pattern, and it does not know Java's way of quoting.
    private static String literally(String words) {
        return words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    private Phone arriveBy(Runnable act) {
        return arrived(navigation(act));
    }

    @SuppressWarnings("deprecation") // nothing else waits for the page that a click leads to, whatever its address
    private @Nullable Response navigation(Runnable act) {
        return page.waitForNavigation(act);
    }

    private void watch() {
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.isNavigationRequest() && isOurs(request.url())) {
                lastForm = request;
                sentTo.add(URI.create(request.url()).getRawPath());
            }
        });
        page.onRequestFinished(fetched::add);
        page.onRequestFailed(request -> {
            if (!request.isNavigationRequest() && !"net::ERR_ABORTED".equals(request.failure())) {
                troubles.add("could not fetch " + request.url() + ": " + request.failure());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                if (isAway(response)) {
                    excused.add(pathOf(response.url()));
                } else {
                    troubles.add(response.status() + " for " + response.url());
                }
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")
                    && !isExcused(message.text())) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
    }

    /// What the console says of the 503 of a part that is away. Any other word about it, then or later, is a flaw.
    private boolean isExcused(String text) {
        return text.contains("Error Code 503") && excused.stream().anyMatch(text::contains);
    }

    /// The part of a service that a story has sent away.
    private boolean isAway(Response response) {
        var asked = Instant.ofEpochMilli((long) response.request().timing().startTime);
        return response.status() == 503 && house.absences().isOneAt(asked);
    }

    private boolean isOurs(String url) {
        return url.startsWith(house.origin() + "/");
    }

    private Phone arrived(@Nullable Response response) {
        page.waitForLoadState(LoadState.LOAD);
        status = response == null ? 0 : response.status();
        var path = path();
        house.album().next(path, status).ifPresent(file -> page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setFullPage(true).setScale(ScreenshotScale.CSS)));
        if (isOurs(page.url())) {
            look(path);
            house.album().saw(path, status, response == null ? 0 : size(response.request()),
                    List.copyOf(fetched).stream().mapToLong(Phone::size).sum());
            if (status == 200 && response != null && response.request().method().equals("GET")) {
                visited.add(path);
            }
        }
        fetched.clear();
        troubles.clear();
        return this;
    }

    private void look(String path) {
        var width = (Number) page.evaluate("document.documentElement.scrollWidth");
        if (width.intValue() > WIDTH) {
            house.album().flaw(path, "is " + width + " wide: " + page.evaluate(WIDEST));
        }
        var unnamed = (List<?>) page.evaluate(UNNAMED);
        unnamed.forEach(field -> house.album().flaw(path, "field without a label: " + field));
        ((List<?>) page.evaluate(TINY)).forEach(target -> house.album().flaw(path, "too small to touch: " + target));
        if (TEMPLATE.matcher(text() + page.title()).find()) {
            house.album().flaw(path, "shows its template");
        }
        List.copyOf(troubles).forEach(trouble -> house.album().flaw(path, trouble));
    }

    private static long size(Request request) {
        try {
            return request.sizes().responseBodySize;
        } catch (PlaywrightException gone) {
            return 0; // the tab has forgotten it
        }
    }
}
