package dev.shardlab.scenario;

import dev.shardlab.model.VirtualTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values by chance, all from one seed. */
public final class Chance {

    /** Every letter that a text may break on, or must survive: quotes, brackets, blanks, two and four bytes of UTF-8. */
    private static final int[] LETTERS =
            "abcXYZ019 -_./\\\"{}[]:,é€😀\t\n".codePoints().toArray();

    /** Unlike its elder, it makes of neighbouring seeds beginnings that have nothing in common. */
    private final SplittableRandom random;

    public Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** From one to the other, both among them. */
    public int between(int least, int most) {
        return (int) (least + random.nextLong(most - (long) least + 1));
    }

    /** From 0 to before 1. */
    public double part() {
        return random.nextDouble();
    }

    public long anyLong() {
        return random.nextLong();
    }

    /** Whole units or odd microseconds, between the two, both among them. */
    public Duration between(Duration least, Duration most) {
        long from = VirtualTime.toMicros(least);
        long range = VirtualTime.toMicros(most) - from;
        long some = from + (range <= 0 ? 0 : random.nextLong(range + 1));
        long unit = one(() -> 1L, () -> 1_000L, () -> 1_000_000L, () -> 60_000_000L);
        long rounded = some / unit * unit;
        return micros(rounded >= from ? rounded : some);
    }

    public Duration upTo(Duration most) {
        return between(Duration.ZERO, most);
    }

    static Duration micros(long micros) {
        return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    String text(int least, int most) {
        StringBuilder text = new StringBuilder();
        int count = between(least, most);
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    public final <T> T one(Supplier<? extends T>... makers) {
        return makers[random.nextInt(makers.length)].get();
    }

    @Nullable
    <T> T maybe(Supplier<? extends T> maker) {
        return random.nextBoolean() ? maker.get() : null;
    }

    <T> List<T> some(int least, int most, IntFunction<T> make) {
        return IntStream.range(0, between(least, most)).mapToObj(make).toList();
    }

    static <T> List<T> inOrder(List<T> items, Function<T, Duration> at) {
        return items.stream().sorted(Comparator.comparing(at)).toList();
    }
}
