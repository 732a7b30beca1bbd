package dev.shardlab.draw.kinesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.shardlab.draw.Stacked;
import dev.shardlab.draw.TinyLab;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Labels;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.View;
import dev.shardlab.model.kinesis.KeyHasher;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The partition keys written beside their records. */
class KeyNamesTest {

    private static Optional<Mark.Text> name(Picture picture, String key) {
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().equals(key))
                .findFirst();
    }

    private static double height(TinyLab lab, String key) {
        Frame frame = Stacked.frame(lab.clicks(), lab.now(), 0, 1, new Sketch(View.of(1000, 640)));
        return frame.hashes().y(KeyHasher.hashOf(key).fraction());
    }

    @Test
    void few_keys_are_named_at_the_height_of_their_records() {
        TinyLab lab = TinyLab.withShards(2).producer("web-1", 1);
        lab.put("web-1", "ada").pass(2_000).put("web-1", "ben").pass(9_000);
        Picture picture = lab.picture(1000, 640);
        for (String key : List.of("ada", "ben")) {
            assertEquals(height(lab, key), name(picture, key).orElseThrow().y(), 0.5);
        }
    }

    @Test
    void a_row_full_of_records_is_named_above_them() {
        TinyLab lab = TinyLab.withShards(1).producer("web-1", 1).put("web-1", "ada");
        for (int i = 0; i < 24 * 12; i++) {
            lab.pass(300_000).put("web-1", "ada");
        }
        for (int i = 0; i < 30; i++) {
            lab.pass(1_000).put("web-1", "ada");
        }
        double y = name(lab.picture(1000, 640), "ada").orElseThrow().y();
        assertEquals(height(lab, "ada") - 11 * 1.04, y, 0.6);
    }

    @Test
    void many_keys_are_not_named() {
        TinyLab lab = TinyLab.withShards(2).producer("web-1", 1);
        IntStream.range(0, 40).forEach(i -> lab.put("web-1", "v-" + i).pass(1_000));
        Picture picture = lab.picture(1000, 640);
        assertFalse(IntStream.range(0, 40).anyMatch(i -> name(picture, "v-" + i).isPresent()));
    }

    @Test
    void no_name_lies_on_a_record() {
        TinyLab lab = TinyLab.withShards(2).producer("web-1", 1);
        for (int i = 0; i < 200; i++) {
            lab.put("web-1", "v-" + i % 10).pass(i * 200L);
        }
        Picture picture = lab.picture(1000, 640);
        for (int i = 0; i < 10; i++) {
            name(picture, "v-" + i).ifPresent(text -> {
                Label label = new Label(text.text(), text.font(), text.size(), text.role(), true, null);
                assertFalse(picture.tokens().touch(Labels.bounds(label, text.x(), text.y(), text.anchor())));
            });
        }
    }
}
