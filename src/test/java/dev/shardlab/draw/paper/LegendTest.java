package dev.shardlab.draw.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.lesson.Playthrough;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legend explains what is on the stage and nothing else, in a window and in a hall. */
class LegendTest {

    @ParameterizedTest
    @CsvSource({
        "resharding, 716, 390",
        "resharding, 502, 198",
        "resharding, 1280, 500",
        "hot-shard, 716, 390",
        "hot-shard, 502, 198",
        "retention, 502, 198"
    })
    void each_sign_on_the_stage_is_explained_and_no_other(String lesson, double width, double height) {
        Playthrough played = Playthrough.asShipped(lesson);
        Duration whole = played.scenario().setup().duration();
        List<String> wrong = new ArrayList<>();
        for (int part = 1; part < 24; part++) {
            Duration at = whole.multipliedBy(part).dividedBy(24);
            View view = View.of(width, height).at(played.scenario().view().speed(), whole);
            Picture picture = Painting.of(played.stateAt(at), played.time(at), view);
            List<String> texts = texts(picture);
            check(wrong, at, texts, "checkpoint", has(picture, LegendTest::isCheckpoint));
            check(wrong, at, texts, "closed", has(picture, LegendTest::isClosed));
            check(wrong, at, texts, "many", picture.density().size() > 0);
            check(wrong, at, texts, "read ", has(picture, mark -> mark.item() instanceof ApplicationItem.OfCursor));
            if (holds(picture, Tokens.Kind.READ)) {
                String read = texts.contains("being read") ? "being read" : "on its way";
                check(wrong, at, texts, read, true);
            }
            if (holds(picture, Tokens.Kind.REFUSED)) {
                check(wrong, at, texts, "refused", true);
            }
            if (lesson.equals("resharding") && at.toSeconds() > 60) {
                check(wrong, at, texts, "refused", false);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static void check(List<String> wrong, Duration at, List<String> texts, String sign, boolean occurs) {
        if (texts.stream().anyMatch(text -> text.startsWith(sign)) != occurs) {
            wrong.add("at " + at + (occurs ? " unexplained: " : " explained for nothing: ") + sign + " in " + texts);
        }
    }

    private static boolean isCheckpoint(Mark mark) {
        return mark instanceof Mark.Line line && line.stroke() == Mark.Stroke.DASHED && line.above();
    }

    private static boolean isClosed(Mark mark) {
        return mark instanceof Mark.Box box
                && box.fill() == Mark.Fill.HATCHED
                && box.item() instanceof StreamItem.OfShard;
    }

    private static boolean has(Picture picture, Predicate<Mark> what) {
        return picture.marks().stream().anyMatch(what);
    }

    private static boolean holds(Picture picture, Tokens.Kind kind) {
        for (int i = 0; i < picture.tokens().size(); i++) {
            if (picture.tokens().kind(i) == kind) {
                return true;
            }
        }
        return false;
    }

    /** The texts of the lowest line. */
    private static List<String> texts(Picture picture) {
        List<Mark.Text> all = picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
        double lowest = all.stream().mapToDouble(Mark.Text::y).max().orElse(0);
        return all.stream()
                .filter(text -> text.y() == lowest)
                .map(Mark.Text::text)
                .toList();
    }
}
