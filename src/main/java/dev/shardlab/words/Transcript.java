package dev.shardlab.words;

import dev.shardlab.event.Event;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.words.page.Sentence;
import dev.shardlab.words.page.Topic;
import dev.shardlab.words.page.TopicEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What happened last, told so that it can be read at any pace: a function of log, time and window alone, so that seeking,
 * playing backwards and playing again tell the same.
 *
 * <p><b>How.</b> Virtual time is cut into windows that begin at whole multiples of their length, whatever time is shown.
 * Within one, events of one topic become one sentence with the sum of their counts. The log is walked backwards from the
 * shown time, window by window, until there are enough sentences. Only whole windows are told (the newest up to the shown
 * time), so no count is ever a part of the truth.
 *
 * <p><b>Cost.</b> At most {@link #LOOK_BACK} events are visited. Where even the newest window holds more, it is cut into
 * shorter ones until it does not.
 */
public final class Transcript {

    /** How many events are looked at, from the shown time back. */
    public static final int LOOK_BACK = 6_000;

    private static final int SHORTER = 10;

    private final EventLog log;
    private final Sentences sentences;

    public Transcript(EventLog log, Sentences sentences) {
        this.log = log;
        this.sentences = sentences;
    }

    /**
     * The last sentences up to and including {@code time}, oldest first.
     *
     * @param most how many at most, 1 or more
     * @param window how far apart in time events may lie that are told as one, above zero
     * @param wanted which sentences count
     */
    public List<Sentence> last(VirtualTime time, int most, Duration window, Predicate<Sentence> wanted) {
        long until = log.countUntil(time);
        long windowMicros = bearable(VirtualTime.toMicros(window), until, time);
        List<Sentence> newestFirst = new ArrayList<>();
        Map<Topic, TopicEvents> told = new LinkedHashMap<>();
        long present = Long.MAX_VALUE;
        long i = until;
        long farthest = Math.max(0, until - LOOK_BACK);
        while (i > farthest && newestFirst.size() < most) {
            Event event = log.get(i - 1);
            long its = Math.floorDiv(event.at().micros(), windowMicros);
            if (its != present) {
                tell(told.values(), wanted, newestFirst);
                told.clear();
                present = its;
            }
            Topics.of(event)
                    .ifPresent(topic ->
                            told.merge(topic, Topics.telling(event), (later, _) -> Topics.precededBy(event, later)));
            i--;
        }
        if (i == 0) {
            tell(told.values(), wanted, newestFirst);
        }
        return newestFirst.subList(0, Math.min(most, newestFirst.size())).reversed();
    }

    private void tell(Collection<TopicEvents> told, Predicate<Sentence> wanted, List<Sentence> newestFirst) {
        told.stream()
                .map(sentences::say)
                .filter(wanted)
                .sorted(Comparator.comparing(Sentence::at).reversed())
                .forEach(newestFirst::add);
    }

    /** The longest of {@code wanted}, a tenth of it, a hundredth ... whose present window can be visited whole. */
    private long bearable(long wanted, long until, VirtualTime time) {
        long window = wanted;
        while (window >= SHORTER) {
            long begin = Math.floorDiv(time.micros(), window) * window;
            if (until - log.countUntil(new VirtualTime(begin - 1)) < LOOK_BACK) {
                break;
            }
            window /= SHORTER;
        }
        return window;
    }
}
