package dev.shardlab.draw.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.TinyLab;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.View;
import dev.shardlab.lesson.Playthrough;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every seam that is seen is told, by itself or together with its neighbours, and every label is whole. */
class SeamNamesTest {

    private static final Pattern COUNTED = Pattern.compile("([0-9]+) (?:split|merge)");

    @ParameterizedTest
    @CsvSource({"716, 390", "502, 198", "1280, 500"})
    void each_reshard_is_told_with_its_age(double width, double height) {
        List<String> wrong = new ArrayList<>();
        Playthrough played = Playthrough.asShipped("resharding");
        for (int seconds = 25; seconds < 130; seconds += 3) {
            Duration at = Duration.ofSeconds(seconds);
            View view = View.of(width, height)
                    .at(
                            played.scenario().view().speed(),
                            played.scenario().setup().duration());
            Picture picture = Painting.of(played.stateAt(at), played.time(at), view);
            long reshards = played.stateAt(at).kinesis().streams().iterator().next().shards().stream()
                    .filter(shard ->
                            shard.adjacentParent() != null || shard.id().index() % 2 == 1)
                    .filter(shard -> shard.parent() != null)
                    .count();
            List<String> labels = labels(picture);
            if (labels.stream().mapToInt(SeamNamesTest::told).sum() != reshards) {
                wrong.add("at " + seconds + " s " + reshards + " reshards are told as " + labels);
            }
            labels.stream()
                    .filter(label -> !label.endsWith(" ago"))
                    .forEach(label -> wrong.add("at " + at + " no age: " + label));
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void neighbours_are_told_together() {
        TinyLab lab = TinyLab.withShards(4);
        lab.merge(0, 1).pass(300).merge(2, 3).pass(14_000);
        assertEquals(List.of("2 merges, 14 s ago"), labels(lab.picture(1000, 640)));
        lab.merge(4, 5).pass(2_000);
        List<String> words = labels(lab.picture(1000, 640));
        assertTrue(words.contains("3 merges, 2 s to 16 s ago") || words.contains("merged 2 s ago"), words::toString);
    }

    private static int told(String label) {
        Matcher counted = COUNTED.matcher(label);
        int sum = 0;
        while (counted.find()) {
            sum += Integer.parseInt(counted.group(1));
        }
        return sum == 0 ? 1 : sum;
    }

    private static List<String> labels(Picture picture) {
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.role() == Role.SEAM)
                .map(Mark.Text::text)
                .toList();
    }
}
