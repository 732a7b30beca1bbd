package dev.shardlab.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shardlab.draw.Painting;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.View;
import dev.shardlab.lesson.Playthrough;
import dev.shardlab.ui.theme.Contrast;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word on the stage can be read on what it is painted on, in every theme, near and on a projector. */
class PaintedContrastTest {

    private static final double READABLE = 4.5;
    private static final int MOMENTS = 12;

    static List<String> names() {
        return Playthrough.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void words_stand_out_from_what_they_are_painted_on(String name) {
        Playthrough played = Playthrough.asShipped(name);
        Duration duration = played.scenario().setup().duration();
        TreeSet<String> faint = new TreeSet<>();
        for (int i = 1; i <= MOMENTS; i++) {
            Duration since = duration.multipliedBy(i).dividedBy(MOMENTS);
            for (View view : List.of(View.of(760, 480), View.of(480, 320))) {
                Picture picture = Painting.of(played.stateAt(since), played.time(since), view.at(1, duration));
                for (Mark mark : picture.marks()) {
                    if (mark instanceof Mark.Text text) {
                        check(text, picture, faint);
                    }
                }
            }
        }
        assertEquals(List.of(), List.copyOf(faint), name);
    }

    private static void check(Mark.Text text, Picture picture, TreeSet<String> faint) {
        Role ground = Role.BACKGROUND;
        for (Mark mark : picture.marks()) {
            if (mark == text) {
                break;
            }
            if (mark instanceof Mark.Box box
                    && box.fill() == Mark.Fill.SOLID
                    && box.opacity() == 1
                    && box.x() <= text.x()
                    && box.x() + box.width() >= text.x()
                    && box.y() <= text.y()
                    && box.y() + box.height() >= text.y()) {
                ground = box.fillRole();
            }
        }
        for (Theme theme : Theme.values()) {
            double contrast =
                    Contrast.of(theme.palette().of(text.role()), theme.palette().of(ground));
            if (contrast < READABLE) {
                faint.add("%s on %s in %s: %.2f, as in \u201c%s\u201d"
                        .formatted(text.role(), ground, theme, contrast, text.text()));
            }
        }
    }
}
