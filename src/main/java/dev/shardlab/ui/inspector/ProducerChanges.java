package dev.shardlab.ui.inspector;

import dev.shardlab.model.ProducerName;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.state.producer.ProducerState;
import dev.shardlab.words.page.Amounts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Slider;

/** The rate of a producer, and a burst on top of it. */
final class ProducerChanges {

    private static final double MOST_PER_SEC = 100_000;
    private static final int MOST_IN_BURST = 1_000_000;
    private static final String BURST = "500";

    private ProducerChanges() {}

    /** @param mostPerSec how many records a machine can be asked for in a second of the experiment */
    static ChangePanel of(ProducerState producer, long mostPerSec, Consumer<Action> act) {
        return of(producer.name(), producer.recordsPerSec(), mostPerSec, act);
    }

    static ChangePanel of(ProducerName name, double recordsPerSec, long mostPerSec, Consumer<Action> act) {
        double fastest = Math.min(MOST_PER_SEC, (double) mostPerSec);
        double largest = Math.min(MOST_IN_BURST, (double) mostPerSec);
        Consumer<Double> setRate = perSec -> act.accept(new Action.SetRate(name, Math.min(perSec, fastest)));
        NumberField field = new NumberField(
                "rate", Amounts.typed(recordsPerSec), 0, fastest, words("0 to %,.0f records a second", fastest));
        NumberField burst = new NumberField("burst", BURST, 1, largest, words("1 to %,.0f records", largest));
        List<Node> controls = List.of(
                Controls.number(field, "Records/s", "Set", setRate),
                slider(recordsPerSec, field, setRate),
                Controls.number(
                        burst,
                        "At once",
                        "Send",
                        records -> act.accept(new Action.SendBurst(name, (int) Math.round(records)))));
        return new ChangePanel(List.of(name, recordsPerSec), controls);
    }

    private static String words(String range, double most) {
        return String.format(Locale.ROOT, range, most);
    }

    /** Moves in even steps of the exponent, so that 10 and 10,000 can both be met; acts when it is let go. */
    private static Slider slider(double perSec, NumberField field, Consumer<Double> setRate) {
        Slider slider = new Slider(0, RateScale.LENGTH, RateScale.position(perSec));
        slider.setId("rate-slider");
        slider.setAccessibleText("Rate, records a second");
        slider.setBlockIncrement(RateScale.LENGTH / 50);
        slider.valueProperty().addListener((_, _, at) -> {
            field.text().setText(Amounts.typed(RateScale.perSec(at.doubleValue())));
            if (!slider.isValueChanging()) {
                setRate.accept(RateScale.perSec(at.doubleValue()));
            }
        });
        slider.valueChangingProperty().addListener((_, _, changing) -> {
            if (!changing) {
                setRate.accept(RateScale.perSec(slider.getValue()));
            }
        });
        return slider;
    }
}
