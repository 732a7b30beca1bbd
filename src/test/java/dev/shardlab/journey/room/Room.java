package dev.shardlab.journey.room;

import dev.shardlab.journey.probe.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/**
 * A person in front of a screen with the program on it. Whatever is done waits until it can be done, and whatever is waited for is
 * waited for by looking; who waits in vain is told what is on the screen instead.
 */
public final class Room implements AutoCloseable {

    private static final String JOURNAL = ".journal";
    private static final Duration STANDSTILL = Duration.ofSeconds(1);
    private static final int MOST_TURNS = 60;
    private static final int LOOKS_BETWEEN_PRESSES = 20;
    private static final int MOST_TABS = 80;

    /** Pixels; a smaller thing is met by luck. */
    private static final int LEAST_TARGET = 10;

    private final Path folder;
    private final Path photos;
    private final Display display;
    private final Hands hands;
    private Program program;

    /**
     * Opens a room and starts the program in it.
     *
     * @param folder what the room needs to keep, for as long as it is open
     * @param photos where its photographs go
     * @param words what the program is told
     */
    Room(int width, int height, Path folder, Path photos, String... words) throws IOException {
        this.folder = folder;
        this.photos = photos;
        display = Display.open(width, height, folder);
        hands = new Hands(display, folder);
        program = Program.start(display, folder, folder.resolve("printed.txt"), List.of(words));
    }

    Room waitUntilOpen() {
        waitUntil(
                "the window is open",
                look -> !look.windows().isEmpty()
                        && look.windows().getFirst().focused()
                        && look.parts().size() > 10);
        return this;
    }

    /** Starts the program again, as its user does who was interrupted; the one before must have ended. */
    public void startAgain(String... words) {
        startAgain(Program::start, words);
    }

    /** Starts the program again by {@code ./shardlab}, which finds out by itself whether there is to be a window. */
    public void launchAgain(String... words) {
        startAgain(Program::launch, words);
    }

    private void startAgain(Start start, String... words) {
        Assertions.assertFalse(program.isRunning(), "It still runs.");
        try {
            program = start.of(display, folder, folder.resolve("printed.txt"), List.of(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waitUntilOpen();
    }

    private interface Start {
        Program of(Display display, Path folder, Path printed, List<String> words) throws IOException;
    }

    /** As {@code kill -9} does. */
    public void killTheProgram() {
        program.kill();
    }

    /** The sessions that the program has kept, by their ids, the oldest first. */
    public List<String> sessions() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data").resolve("sessions"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(JOURNAL))
                    .map(name -> name.substring(0, name.length() - JOURNAL.length()))
                    .sorted()
                    .toList();
        }
    }

    /** As X programs want it, for whoever starts another program on this screen. */
    public String displayName() {
        return display.name();
    }

    /** What the program has printed. */
    public String printed() {
        return program.printed();
    }

    /** Waits until the program prints what fits, and gives its first group. */
    public String waitUntilPrinted(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        String seen = Patience.lookUntil(
                Patience.USUAL, this::printed, text -> wanted.matcher(text).find());
        Matcher found = wanted.matcher(seen);
        if (!found.find()) {
            throw new AssertionError("It did not print " + pattern + " but: " + seen);
        }
        return found.group(1);
    }

    // --- Eyes

    public Look look() {
        return Look.of(program.ask("parts"));
    }

    /** Waits until a look is as it should be, and gives that. */
    public Look waitUntil(String what, Predicate<Look> isSo) {
        Look seen = Patience.lookUntil(Patience.USUAL, this::look, isSo);
        if (!isSo.test(seen)) {
            throw new AssertionError("Waited in vain until " + what + ". "
                    + (program.isRunning() ? "To be seen: " + seen.inWords() : "The program has ended: " + printed()));
        }
        return seen;
    }

    /** Waits for words, wherever they stand. */
    public Look waitFor(String words) {
        return waitUntil("“" + words + "” is to be seen", look -> look.mentions(words));
    }

    /** Waits until what is called so is there. */
    public Part waitForPart(String called) {
        return waitUntil(called + " is there", look -> look.has(called))
                .part(called)
                .orElseThrow();
    }

    /** Waits until the clock shows a time, or a later one. */
    public Look waitUntilTime(String clock) {
        Duration wanted = Look.timeOf(clock);
        return waitUntil("the clock shows " + clock, look -> look.clock()
                .filter(shown -> shown.compareTo(wanted) >= 0)
                .isPresent());
    }

    public Duration clock() {
        return waitUntil("there is a clock", look -> look.clock().isPresent())
                .clock()
                .orElseThrow();
    }

    /** Waits until the clock has moved on by so much. */
    public Look waitUntilTimeMoves(Duration by) {
        Duration from = clock();
        return waitUntil("the clock moves on from " + from, look -> look.clock()
                .filter(now -> now.minus(by).compareTo(from) >= 0)
                .isPresent());
    }

    /** Waits until a pointer can meet a thing on the stage, and gives the place round which it meets it best. */
    public Place waitForThing(String thing) {
        List<String> seen = Patience.lookUntil(Patience.USUAL, () -> program.ask("stage"), lines -> place(thing, lines)
                .isPresent());
        return place(thing, seen)
                .orElseThrow(() -> new AssertionError(
                        "Nothing on the stage that a pointer meets is " + thing + ", but there is " + things()));
    }

    private static Optional<Place> place(String thing, List<String> lines) {
        return lines.stream()
                .map(Fields::of)
                .filter(fields -> fields.get(2).equals(thing))
                .findFirst()
                .map(fields -> {
                    int reach = Integer.parseInt(fields.get(5));
                    int left = Integer.parseInt(fields.get(3)) - reach;
                    int top = Integer.parseInt(fields.get(4)) - reach;
                    return new Place(left, top, 2 * reach, 2 * reach);
                });
    }

    /** All that a pointer can meet on the stages. */
    public List<String> things() {
        return program.ask("stage").stream().map(line -> Fields.of(line).get(2)).toList();
    }

    // --- Hands

    /** Presses keys one after the other, by their names in X: {@code space}, {@code Next}, {@code shift+Right}. */
    public void press(String... keys) {
        for (String key : keys) {
            hands.press(key);
        }
    }

    /** Presses a key, and again after a while, as one does whom nothing answers; until a look is as it should be. */
    public Look pressUntil(String key, String what, Predicate<Look> isSo) {
        int[] looks = {0};
        return waitUntil(what, look -> {
            boolean done = isSo.test(look);
            if (!done && looks[0]++ % LOOKS_BETWEEN_PRESSES == 0) {
                press(key);
            }
            return done;
        });
    }

    public void type(String text) {
        hands.type(text);
    }

    /** Walks by Tab, control by control, until what is called so has the keys. */
    public void tabTo(String called) {
        Optional<Part> focused = focused(
                waitUntil("something has the keys", look -> focused(look).isPresent()));
        for (int tabs = 0;
                tabs < MOST_TABS
                        && !focused.filter(part -> part.isCalled(called)).isPresent();
                tabs++) {
            Optional<Part> before = focused;
            press("Tab");
            Look look = waitUntil(
                    "Tab leads on from " + before,
                    now -> focused(now).isPresent()
                            && !focused(now).map(Part::place).equals(before.map(Part::place)));
            focused = focused(look);
        }
        if (!focused.filter(part -> part.isCalled(called)).isPresent()) {
            throw new AssertionError("Tab does not lead to " + called);
        }
    }

    private static Optional<Part> focused(Look look) {
        return look.parts().stream().filter(Part::focused).findFirst();
    }

    /** Clicks on what is called so, when it is there and can be used; turns the wheel until it is in view. */
    public void click(String called) {
        pointAt(called);
        hands.click();
    }

    public void rightClick(String called) {
        pointAt(called);
        hands.rightClick();
    }

    /** Moves the pointer onto what is called so. */
    public Part pointAt(String called) {
        Part part = still(called);
        for (int turn = 0; turn < MOST_TURNS && !part.isInView(); turn++) {
            boolean down = part.place().middleY() > part.room().middleY();
            hands.moveTo(part.room().middleX(), part.room().middleY());
            hands.wheel(down);
            part = still(called);
        }
        if (part.shown().isEmpty()) {
            throw new AssertionError(called + " cannot be brought into view: " + part);
        }
        hands.moveTo(part.shown().middleX(), part.shown().middleY());
        seesThePointerThere();
        return part;
    }

    /** What was shown where the pointer came from, a hint over the place to be met, has gone by then. */
    private void seesThePointerThere() {
        look();
    }

    /** What is called so, when it can be used and has stopped moving. */
    private Part still(String called) {
        Part[] last = new Part[1];
        Look seen = Patience.lookUntil(Patience.USUAL, this::look, look -> {
            Part before = last[0];
            last[0] = look.part(called).filter(part -> !part.disabled()).orElse(null);
            return last[0] != null && before != null && before.place().equals(last[0].place());
        });
        return seen.part(called)
                .filter(part -> !part.disabled())
                .orElseThrow(() -> new AssertionError(
                        "Nothing to be used is called " + called + "; to be seen: " + seen.inWords()));
    }

    /** Clicks on a thing on the stage, which must be wide enough for a person's hand, once it stands where the pointer is. */
    public void clickOnStage(String thing) {
        Place place = waitForThing(thing);
        Place before = null;
        while (!place.equals(before)) {
            if (place.width() < LEAST_TARGET) {
                throw new AssertionError(thing + " can be met only within " + place);
            }
            hands.moveTo(place.middleX(), place.middleY());
            before = place;
            place = waitForThing(thing);
        }
        hands.click();
    }

    /** Clicks on a thing on the stage if it is there and wide enough for a person's hand; says whether it was. */
    public boolean clicksIfWide(String thing) {
        Optional<Place> wide = place(thing, program.ask("stage")).filter(place -> place.width() >= LEAST_TARGET);
        wide.ifPresent(this::clickAt);
        return wide.isPresent();
    }

    /** Clicks in the middle of a place. */
    public void clickAt(Place place) {
        hands.moveTo(place.middleX(), place.middleY());
        seesThePointerThere();
        hands.click();
    }

    /** Moves the pointer to a place. */
    public void pointAt(Place place) {
        hands.moveTo(place.middleX(), place.middleY());
    }

    /** Presses the mouse at one place and lets go at another. */
    public void drag(Place from, Place to) {
        hands.moveTo(from.middleX(), from.middleY());
        hands.hold();
        hands.moveTo((from.middleX() + to.middleX()) / 2, (from.middleY() + to.middleY()) / 2);
        hands.moveTo(to.middleX(), to.middleY());
        hands.letGo();
    }

    /** Agrees to what the system's own dialog proposes, and gives the file that was saved then. */
    public Path savesAsProposed() {
        waitUntil(
                "a dialog is in front",
                look -> !look.windows().isEmpty() && look.windows().stream().noneMatch(Look.Frame::focused));
        // A dialog that has only just come does not hear the first key.
        pressUntil("Return", "it is saved", _ -> saved().isPresent());
        return saved().orElseThrow();
    }

    /** The program works in the room's folder, so that is where it proposes to save. */
    private Optional<Path> saved() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what a field holds. */
    public void fill(String called, String text) {
        click(called);
        waitUntil(
                called + " takes the keys",
                look -> look.part(called).filter(Part::focused).isPresent());
        press("ctrl+a", "BackSpace");
        type(text);
        waitUntil(called + " holds " + text, look -> look.part(called)
                .filter(part -> part.text().equals(text))
                .isPresent());
    }

    // --- Photographs

    /** Keeps what is on the screen, as {@code name.png}, once it stands still; what does not, as it is. */
    public void photograph(String name) {
        try {
            byte[][] last = {new byte[0]};
            Patience.lookUntil(STANDSTILL, display::pixels, pixels -> Arrays.equals(last[0], last[0] = pixels));
            display.photograph(photos.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How bright the screen is in the middle of it all, from 0, black, to 255: whether it is blank. */
    public double brightness() {
        try {
            var image = Photo.of(display.frameBuffer());
            long sum = 0;
            long count = 0;
            for (int y = 0; y < image.getHeight(); y += 4) {
                for (int x = 0; x < image.getWidth(); x += 4) {
                    int rgb = image.getRGB(x, y);
                    sum += ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
                    count++;
                }
            }
            return (double) sum / count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
        hands.close();
        display.close();
    }
}
