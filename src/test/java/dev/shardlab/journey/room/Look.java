package dev.shardlab.journey.room;

import dev.shardlab.journey.probe.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is in the windows at a moment.
 *
 * @param windows the open ones, the main one first; none while the program starts
 * @param parts what is in them, from back to front
 */
public record Look(List<Frame> windows, List<Part> parts) {

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d+) d )?(?:(\\d+):)?(\\d+):(\\d+(?:\\.\\d+)?)");

    /** A window: its title, where it is, whether it fills the screen. */
    public record Frame(String title, boolean focused, boolean fullScreen, Place place) {}

    static Look of(List<String> lines) {
        List<Frame> windows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (String line : lines) {
            List<String> f = Fields.of(line);
            if (f.getFirst().equals("window")) {
                windows.add(new Frame(
                        f.get(2),
                        Boolean.parseBoolean(f.get(3)),
                        Boolean.parseBoolean(f.get(4)),
                        Place.of(String.join(" ", f.subList(5, 9)))));
            } else {
                parts.add(new Part(
                        Integer.parseInt(f.get(1)),
                        f.get(2),
                        f.get(3),
                        f.get(4),
                        f.get(5),
                        f.get(6),
                        Place.of(f.get(7)),
                        Place.of(f.get(8)),
                        Place.of(f.get(9)),
                        Boolean.parseBoolean(f.get(10)),
                        Boolean.parseBoolean(f.get(11)),
                        Boolean.parseBoolean(f.get(12)),
                        Boolean.parseBoolean(f.get(13)),
                        Boolean.parseBoolean(f.get(14))));
            }
        }
        return new Look(windows, parts);
    }

    /** The part that is called so, a control before a label. */
    public Optional<Part> part(String words) {
        List<Part> called = parts.stream().filter(part -> part.isCalled(words)).toList();
        return called.stream().filter(Part::isControl).findFirst().or(() -> called.stream()
                .findFirst());
    }

    /** Whether these words are to be seen, somewhere or after some scrolling. */
    public boolean mentions(String words) {
        return parts.stream().anyMatch(part -> part.mentions(words));
    }

    public boolean has(String words) {
        return part(words).isPresent();
    }

    public String title() {
        return windows.isEmpty() ? "" : windows.getFirst().title();
    }

    public Place window() {
        return windows.isEmpty() ? Place.NOWHERE : windows.getFirst().place();
    }

    public boolean isPlaying() {
        return part("#play").filter(play -> play.says().startsWith("Pause")).isPresent();
    }

    /** The time that the window's clock shows, from the start of the experiment; nothing where there is none. */
    public Optional<Duration> clock() {
        return part("#clock").map(clock -> timeOf(clock.text()));
    }

    /** What the windows say, for whoever has to find out why a journey ended. */
    public String inWords() {
        return parts.stream()
                .filter(part -> !part.text().isBlank())
                .map(part -> part.text().strip() + (part.disabled() ? " (disabled)" : ""))
                .collect(Collectors.joining(" | "));
    }

    /** Reads a time as clocks show it: {@code 0:05.118}, {@code 1:02:03}, {@code 2 d 03:15:07}, {@code 82 h}. */
    public static Duration timeOf(String clock) {
        if (clock.endsWith(" h")) {
            return Duration.ofHours(Long.parseLong(clock.substring(0, clock.length() - 2)));
        }
        Matcher m = CLOCK.matcher(clock);
        if (!m.find()) {
            throw new IllegalArgumentException("No time: " + clock);
        }
        return Duration.ofDays(m.group(1) == null ? 0 : Long.parseLong(m.group(1)))
                .plusHours(m.group(2) == null ? 0 : Long.parseLong(m.group(2)))
                .plusMinutes(Long.parseLong(m.group(3)))
                .plusMillis(Math.round(Double.parseDouble(m.group(4)) * 1000));
    }
}
