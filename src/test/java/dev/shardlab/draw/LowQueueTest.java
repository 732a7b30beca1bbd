package dev.shardlab.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Focus;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Tokens;
import dev.shardlab.draw.paper.View;
import dev.shardlab.draw.queue.QueueTile;
import dev.shardlab.draw.queue.QueueWorkerItem;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.state.queue.HeldMessage;
import dev.shardlab.state.queue.QueueState;
import dev.shardlab.state.queue.QueueWorkerState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A queue in close-up where there is little height: in a hall, and in two futures one above the other. What matters stays. */
class LowQueueTest {

    /** A hall, two futures in a window, the same in a large one, two futures in a hall, half the height of a window, a queue alone in a hall, and a small window. */
    private static final double[][] SIZES = {
        {489, 183}, {628, 190}, {1010, 215}, {800, 150}, {760, 260}, {512, 192}, {480, 320}
    };

    /** So slow that nothing is under way: what moves may cross words. */
    private static final double SLOW = 0.001;

    private static final double TOUCH = 0.5;

    static Stream<Arguments> pictures() {
        Map<String, QueueMoments.Moment> moments = new TreeMap<>();
        Playthrough lesson = Playthrough.asShipped("queue-or-log");
        for (String second : List.of("20", "44.3", "54.949", "90", "132", "200")) {
            Duration at = Duration.ofMillis(Math.round(1_000 * Double.parseDouble(second)));
            moments.put("lesson at " + second, new QueueMoments.Moment(lesson.stateAt(at), lesson.time(at)));
        }
        QueueMoments.all().forEach(moments::put);
        List<Arguments> all = new ArrayList<>();
        moments.forEach((name, moment) -> {
            for (QueueState queue : moment.state().queues().all()) {
                for (double[] size : SIZES) {
                    View view = View.of(size[0], size[1])
                            .at(SLOW, Duration.ofMinutes(4))
                            .on(Focus.on(QueueTile.id(queue.name())));
                    String where = name + ", " + queue.name() + " at " + (int) size[0] + "x" + (int) size[1];
                    if (!Painting.closeUps(moment.state(), moment.now(), view).isEmpty()) {
                        all.add(Arguments.of(where, moment, queue, moment.picture(view)));
                    }
                }
            }
        });
        return all.stream();
    }

    private static Area bounds(Mark.Text text) {
        Label label = new Label(text.text(), text.font(), text.size(), text.role(), text.above(), null);
        Area line = Labels.bounds(label, text.x(), text.y(), text.anchor());
        double half = text.size() / 2;
        return new Area(line.left(), text.y() - half, line.right(), text.y() + half);
    }

    private static List<Mark.Text> texts(Picture picture) {
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }

    private static List<String> words(Picture picture) {
        return texts(picture).stream().map(Mark.Text::text).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void no_text_stands_on_a_border_a_way_or_a_message(
            String name, QueueMoments.Moment moment, QueueState queue, Picture picture) {
        List<String> problems = new ArrayList<>();
        for (Mark.Text text : texts(picture)) {
            Area words = bounds(text);
            for (Mark mark : picture.marks()) {
                if (isCrossedBy(mark, words)) {
                    problems.add(text.text() + " on " + mark);
                }
            }
            if (isOnMessage(picture.tokens(), words)) {
                problems.add(text.text() + " on a message");
            }
        }
        assertEquals(List.of(), problems);
    }

    /** Several drawn as one are twice as wide. */
    private static boolean isOnMessage(Tokens tokens, Area words) {
        for (int i = 0; i < tokens.size(); i++) {
            double half = tokens.sizePx() / 2;
            double wide = tokens.kind(i) == Tokens.Kind.MANY ? 2 * half : half;
            Area token = new Area(tokens.x(i) - wide, tokens.y(i) - half, tokens.x(i) + wide, tokens.y(i) + half);
            if (token.touches(words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCrossedBy(Mark mark, Area words) {
        return switch (mark) {
            case Mark.Box box -> {
                Area area = new Area(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
                yield box.lineRole() != null
                        && box.fill() != Mark.Fill.HATCHED
                        && area.touches(words)
                        && !area.holds(words);
            }
            case Mark.Line line ->
                line.y1() == line.y2()
                        && line.y1() > words.top() + TOUCH
                        && line.y1() < words.bottom() - TOUCH
                        && Math.min(line.x1(), line.x2()) < words.right() - TOUCH
                        && Math.max(line.x1(), line.x2()) > words.left() + TOUCH;
            case Mark.Shape shape -> isWithin(shape, words);
            case Mark.Curve _, Mark.Text _ -> false;
        };
    }

    private static boolean isWithin(Mark.Shape shape, Area words) {
        for (int i = 0; i < shape.corners().size(); i += 2) {
            double x = shape.corners().get(i);
            double y = shape.corners().get(i + 1);
            if (x > words.left() && x < words.right() && y > words.top() + TOUCH && y < words.bottom() - TOUCH) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void what_is_taught_and_all_counts_are_there_and_nothing_is_cut(
            String name, QueueMoments.Moment moment, QueueState queue, Picture picture) {
        List<String> words = words(picture);
        String timeout = "timeout " + queue.settings().visibilityTimeout().toSeconds() + " s";
        assertTrue(words.stream().anyMatch(text -> text.endsWith(timeout)), words::toString);
        assertTrue(
                words.stream()
                        .anyMatch(text ->
                                text.startsWith(Ages.count(queue.counts().visible()) + " ")),
                words::toString);
        assertTrue(words.contains(Ages.count(queue.counts().notVisible()) + " in flight"), words::toString);
        if (queue.settings().redrive() != null) {
            QueueName dead = queue.settings().redrive().deadLetterQueue();
            int letters = moment.state().queues().queue(dead).orElseThrow().size();
            assertTrue(words.stream().anyMatch(text -> text.contains(letters + " dead")), words::toString);
        }
        assertEquals(
                List.of(), words.stream().filter(text -> text.contains("…")).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void who_has_a_message_is_there_before_who_has_none(
            String name, QueueMoments.Moment moment, QueueState queue, Picture picture) {
        List<String> takers = queue.inFlight(100).stream()
                .map(HeldMessage::receiver)
                .map(taker -> taker == null ? "" : taker.name())
                .distinct()
                .toList();
        List<String> drawn = picture.marks().stream()
                .filter(mark -> mark instanceof Mark.Box && mark.item() instanceof QueueWorkerItem)
                .map(mark -> ((QueueWorkerItem) Objects.requireNonNull(mark.item()))
                        .worker()
                        .name())
                .distinct()
                .toList();
        assertTrue(
                drawn.containsAll(takers) || takers.containsAll(drawn) && !drawn.isEmpty(),
                () -> takers + " have one, drawn are " + drawn);
        assertTrue(words(picture).containsAll(drawn), () -> drawn + " in " + words(picture));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void whoever_works_for_it_is_outlined_when_selected_also_among_those_that_are_drawn_as_one(
            String name, QueueMoments.Moment moment, QueueState queue, Picture picture) {
        for (QueueWorkerState worker : moment.state().queues().workers()) {
            if (worker.queue().equals(queue.name())) {
                StageItem item = new QueueWorkerItem(queue.name(), worker.worker());
                Picture selected = moment.picture(picture.view().selecting(item));
                assertEquals(1, outlines(selected), () -> name + ": " + worker.worker());
            }
        }
    }

    private static long outlines(Picture picture) {
        return picture.marks().stream()
                .filter(mark -> mark instanceof Mark.Box box
                        && box.fill() == Mark.Fill.NONE
                        && box.lineRole() == Role.ACCENT
                        && box.above())
                .count();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void each_worker_that_is_drawn_says_what_it_has(
            String name, QueueMoments.Moment moment, QueueState queue, Picture picture) {
        Map<String, Integer> texts = new TreeMap<>();
        for (Mark mark : picture.marks()) {
            if (mark.item() instanceof QueueWorkerItem(var of, var worker) && of.equals(queue.name())) {
                texts.merge(worker.name(), mark instanceof Mark.Text ? 1 : 0, Integer::sum);
            }
        }
        List<String> silent = texts.entrySet().stream()
                .filter(entry -> entry.getValue() < 2)
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), silent);
    }
}
