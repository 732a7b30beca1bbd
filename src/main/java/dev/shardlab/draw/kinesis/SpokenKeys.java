package dev.shardlab.draw.kinesis;

import dev.shardlab.draw.paper.Area;
import dev.shardlab.draw.paper.Label;
import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Mark.Anchor;
import dev.shardlab.draw.paper.Mark.Fill;
import dev.shardlab.draw.paper.Mark.Stroke;
import dev.shardlab.draw.paper.NamedKeys;
import dev.shardlab.draw.paper.Role;
import dev.shardlab.draw.paper.Sketch;
import dev.shardlab.draw.paper.TextWidth;
import dev.shardlab.model.kinesis.KeyHasher;
import java.util.List;

/** The keys of which a lesson speaks, each with its name at its height: in a crowd of others nobody would find them. */
public final class SpokenKeys {

    private static final double WIDEST = 120;
    private static final double AWAY = 6;
    private static final double HALF_HEIGHT = 8;

    /** Where along the lanes there may be room for a name, of their width: best at the old end, where nothing is new. */
    private static final List<Double> PLACES = List.of(1.0, 0.8, 0.6, 0.4);

    private final Sketch sketch;
    private final Frame frame;

    /** Draws the keys of which the sketch's view says that they are spoken of in the stream of a frame. */
    public SpokenKeys(Sketch sketch, Frame frame) {
        this.sketch = sketch;
        this.frame = frame;
    }

    /** To be painted before other labels, which keep out of the way. */
    public void paint() {
        sketch.view().keys().spoken().stream()
                .filter(spoken -> spoken.store().equals(frame.stream().name().value()))
                .map(NamedKeys.Spoken::key)
                .forEach(this::paint);
    }

    private void paint(String key) {
        double y = frame.hashes().y(KeyHasher.hashOf(key).fraction());
        Label plain = sketch.small("", Role.TEXT);
        Label name = plain.withText(TextWidth.fit(key, plain.font(), plain.size(), sketch.units(WIDEST)));
        double half = name.width() / 2 + sketch.units(AWAY);
        for (double place : PLACES) {
            double lanes = frame.lanes().right() - frame.lanes().left();
            double x = frame.lanes().left() + place * lanes - half - sketch.units(1);
            double high = sketch.units(HALF_HEIGHT);
            Area chip = new Area(x - half, y - high, x + half, y + high);
            if (sketch.labels().place(name, x, y, Anchor.CENTER)) {
                sketch.labels().reserve(chip);
                sketch.drawOnTop(new Mark.Box(
                        chip.left(),
                        chip.top(),
                        2 * half,
                        2 * high,
                        sketch.units(4),
                        Fill.SOLID,
                        Role.PANEL,
                        Role.ACCENT,
                        Stroke.SOLID,
                        1,
                        true,
                        null));
                return;
            }
        }
    }
}
