package dev.shardlab.input;

import dev.shardlab.sim.dice.Dice;
import dev.shardlab.sim.dice.WeightedChoice;
import dev.shardlab.sim.producer.InputFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The small web server log that comes along: made up by seeded chance, the same on every machine. Some visitors ask often and
 * most ask once or twice, as in real logs. Addresses are from the ranges kept for documentation (RFC 5737), so that nobody's is
 * shown.
 */
final class SampleLog {

    static final int LINES = 600;

    private static final int CLIENTS = 60;
    /** How unequal visitors are; near what is seen in real logs. */
    private static final double SKEW = 1.05;

    private static final long SEED = 20_260_302;
    private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
    private static final int MAX_GAP_SECONDS = 7;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

    private static final List<String> PAGES = List.of(
            "/",
            "/course/streams",
            "/course/streams/shards",
            "/course/streams/keys",
            "/shop",
            "/shop/basket",
            "/style.css",
            "/logo.svg",
            "/search?q=retention",
            "/about");
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
            "Mozilla/5.0 (compatible; ExampleBot/2.1; +https://example.org/bot)");

    private static final InputFile FILE = inMemory(lines());

    private SampleLog() {}

    static InputFile file() {
        return FILE;
    }

    private static InputFile inMemory(List<String> lines) {
        return index ->
                index < lines.size() ? new InputFile.Line(index + 1, lines.get(Math.toIntExact(index)), null) : null;
    }

    static List<String> lines() {
        Dice dice = Dice.forked(SEED, "sample log");
        List<String> clients = clients(dice);
        WeightedChoice visitor = WeightedChoice.zipf(CLIENTS, SKEW);
        WeightedChoice page = WeightedChoice.zipf(PAGES.size(), SKEW);
        List<String> lines = new ArrayList<>();
        Instant time = FIRST;
        for (int i = 0; i < LINES; i++) {
            int client = visitor.draw(dice);
            lines.add(line(clients.get(client), BROWSERS.get(client % BROWSERS.size()), time, page.draw(dice), dice));
            time = time.plusSeconds(dice.nextBetween(0, MAX_GAP_SECONDS));
        }
        return List.copyOf(lines);
    }

    /** Different addresses, in no order. */
    private static List<String> clients(Dice dice) {
        List<String> clients = new ArrayList<>();
        while (clients.size() < CLIENTS) {
            String address = NETWORKS.get((int) dice.nextBelow(NETWORKS.size())) + dice.nextBetween(1, 254);
            if (!clients.contains(address)) {
                clients.add(address);
            }
        }
        return clients;
    }

    private static String line(String client, String browser, Instant time, int page, Dice dice) {
        boolean missing = dice.nextBelow(25) == 0;
        String path = missing ? "/old/" + dice.nextBetween(1, 40) : PAGES.get(page);
        long bytes = missing ? 196 : dice.nextBetween(300, 24_000);
        // Joined, not formatted: a formatter writes the digits of the machine's own language.
        return client + " - - [" + TIME.format(time) + "] \"GET " + path + " HTTP/1.1\" " + (missing ? 404 : 200) + " "
                + bytes + " \"-\" \"" + browser + "\"";
    }
}
