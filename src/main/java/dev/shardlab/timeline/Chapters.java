package dev.shardlab.timeline;

import dev.shardlab.model.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The chapters of one history in their order, at least one. The list never changes, though its last chapter grows. */
final class Chapters {

    private final List<Chapter> all;

    private Chapters(List<Chapter> all) {
        this.all = all;
    }

    /** Those of {@code past}, and one more. */
    static Chapters of(List<Chapter> past, Chapter last) {
        List<Chapter> all = new ArrayList<>(past);
        all.add(last);
        return new Chapters(all);
    }

    Chapters and(Chapter next) {
        return of(all, next);
    }

    List<Chapter> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    /** From the {@code place}-th on, from 0. */
    List<Chapter> from(int place) {
        return all.subList(place, all.size());
    }

    /** Those that begin before {@code position}. */
    List<Chapter> before(long position) {
        return all.subList(0, firstThat(chapter -> chapter.first() >= position, 0));
    }

    /** The one that holds, or will hold, the event at {@code position}. */
    Chapter at(long position) {
        return all.get(placeOf(position));
    }

    private int placeOf(long position) {
        return Math.max(0, firstThat(chapter -> chapter.first() > position, 0) - 1);
    }

    /** The last one with an event at or before {@code time}; null if there is none. */
    @Nullable
    Chapter lastBegunUntil(VirtualTime time) {
        int place = firstThat(chapter -> chapter.firstMicros() > time.micros(), 0);
        return place == 0 ? null : all.get(place - 1);
    }

    /**
     * The one that stored a record.
     *
     * @param own the first place at which it can be
     */
    Chapter thatStored(long record, int own) {
        return all.get(Math.min(all.size() - 1, firstThat(chapter -> chapter.reaches(record), own)));
    }

    /** The first place from {@code low} on whose chapter meets a condition that all after it meet too. */
    private int firstThat(Predicate<Chapter> condition, int from) {
        int low = from;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(all.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Where the first forgotten chapter after {@code position} begins, or, if that lies in a forgotten one, the next chapter. */
    long quickUntil(long position) {
        int at = placeOf(position);
        boolean isTold = all.get(at).isTold();
        while (isTold && at + 1 < all.size() && all.get(at + 1).isTold()) {
            at++;
        }
        return at + 1 < all.size() ? all.get(at + 1).first() : Long.MAX_VALUE;
    }

    /** The same for those who read backwards from just before {@code position}, above 0. */
    long quickFrom(long position) {
        int at = placeOf(position - 1);
        boolean isTold = all.get(at).isTold();
        while (isTold && at > 0 && all.get(at - 1).isTold()) {
            at--;
        }
        return all.get(at).first();
    }

    /** From the {@code own}-th on each joined with the next, so that there are half as many; the last, which grows, stays. */
    Chapters joined(int own, BinaryOperator<Chapter> join) {
        List<Chapter> joined = new ArrayList<>(all.subList(0, own));
        int at = own;
        for (; at + 2 < all.size(); at += 2) {
            joined.add(join.apply(all.get(at), all.get(at + 1)));
        }
        joined.addAll(all.subList(at, all.size()));
        return new Chapters(joined);
    }
}
