package dev.shardlab.scenario.producer;

import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Mapped;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Reading;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.sim.setup.Rate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a producer's rate over time is written. */
final class RateFormat {

    private static final Type<Rate.Constant> CONSTANT =
            Mapped.of("number", Fields.PER_SEC, Rate.Constant::new, Rate.Constant::perSec);

    private static final Shape<Rate.Ramp> RAMP =
            Shape.of("ramp", "From one rate to another in a straight line, then on at the second.", s -> {
                Key<Rate.Ramp, Double> from = s.required(
                        "from", Fields.PER_SEC, "10", "The rate at the producer's start.", Rate.Ramp::fromPerSec);
                Key<Rate.Ramp, Double> to =
                        s.required("to", Fields.PER_SEC, "1200", "The rate at the end.", Rate.Ramp::toPerSec);
                Key<Rate.Ramp, Duration> over =
                        s.required("over", Fields.SPAN, "\"1m\"", "How long the change takes.", Rate.Ramp::over);
                return v -> new Rate.Ramp(v.get(from), v.get(to), v.get(over));
            });

    private static final Shape<Rate.Burst> BURST =
            Shape.of("bursts", "A steady rate that rises for a while, again and again.", s -> {
                Key<Rate.Burst, Double> base = s.withDefault(
                        "base", Fields.PER_SEC, 0.0, "50", "The rate between bursts.", Rate.Burst::basePerSec);
                Key<Rate.Burst, Double> burst =
                        s.required("burst", Fields.PER_SEC, "1500", "The rate in a burst.", Rate.Burst::burstPerSec);
                Key<Rate.Burst, Duration> every = s.required(
                        "every",
                        Fields.SPAN,
                        "\"10s\"",
                        "From the beginning of one burst to that of the next; the first begins with the producer.",
                        Rate.Burst::every);
                Key<Rate.Burst, Duration> lasting =
                        s.required("lasting", Fields.SPAN, "\"2s\"", "How long one burst lasts.", Rate.Burst::lasting);
                s.check(List.of(every, lasting), v -> {
                    if (v.get(lasting).compareTo(v.get(every)) > 0) {
                        v.report(
                                lasting,
                                "A burst lasts longer than the time from one to the next.",
                                "Make \"every\" longer.");
                    }
                });
                return v -> new Rate.Burst(v.get(base), v.get(burst), v.get(every), v.get(lasting));
            });

    private static final Shape<Rate.Schedule.Step> STEP = Shape.of("rate step", "A rate from a time on.", s -> {
        Key<Rate.Schedule.Step, Duration> at = s.required(
                "at",
                Fields.DURATION,
                "\"30s\"",
                "From when on, counted from the producer's start.",
                Rate.Schedule.Step::at);
        Key<Rate.Schedule.Step, Double> rate =
                s.required("rate", Fields.PER_SEC, "900", "The rate.", Rate.Schedule.Step::perSec);
        return v -> new Rate.Schedule.Step(v.get(at), v.get(rate));
    });

    private static final Type<Rate.Schedule> SCHEDULE =
            new Mapped<>("list of rate steps", ListType.some(STEP), RateFormat::schedule, Rate.Schedule::steps);

    static final OneOf<Rate> RATE = new OneOf<Rate>(
                    "rate",
                    "a rate: a number of records per second, {\"from\", \"to\", \"over\"}, {\"base\", \"burst\", \"every\","
                            + " \"lasting\"} or a list of {\"at\", \"rate\"}",
                    "How many records a second a producer means to send. A number is a constant rate; an object is a ramp or a"
                            + " series of bursts; a list changes the rate at given times, and before its first step nothing is"
                            + " sent.")
            .or(Rate.Constant.class, CONSTANT)
            .or(Rate.Ramp.class, RAMP)
            .or(Rate.Burst.class, BURST)
            .or(Rate.Schedule.class, SCHEDULE);

    private RateFormat() {}

    private static Rate.@Nullable Schedule schedule(List<Rate.Schedule.Step> steps, Node node, Reading reading) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).at().compareTo(steps.get(i - 1).at()) <= 0) {
                reading.report(
                        node,
                        "The steps of a rate are not in the order of their times.",
                        "Each \"at\" is later than the one before.");
                return null;
            }
        }
        return new Rate.Schedule(steps);
    }
}
