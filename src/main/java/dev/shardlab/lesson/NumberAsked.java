package dev.shardlab.lesson;

import dev.shardlab.scenario.lesson.DeliveryMeasure;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Measure.PerShard;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.QueueMeasure;
import java.util.List;
import java.util.Locale;

/** A number that is asked for: in which unit, how near it must come, and what a student's text means. */
public final class NumberAsked {

    private static final double PER_CENT = 100;

    /** A unit as people write it, and how many of the unit asked for it is. */
    private record Unit(String word, double factor) {}

    private static final List<Unit> TIMES = List.of(
            new Unit("milliseconds", 1),
            new Unit("millisecond", 1),
            new Unit("ms", 1),
            new Unit("s", 1e3),
            new Unit("seconds", 1e3),
            new Unit("min", 60e3),
            new Unit("minutes", 60e3),
            new Unit("h", 3_600e3),
            new Unit("hours", 3_600e3));

    /** Of what is set in seconds. */
    private static final List<Unit> SECONDS =
            List.of(new Unit("seconds", 1), new Unit("s", 1), new Unit("min", 60), new Unit("minutes", 60));

    private final List<Unit> units;
    private final double tolerance;

    public NumberAsked(Answer.Amount amount) {
        units = unitsOf(amount.measure());
        tolerance = amount.tolerance();
    }

    private static List<Unit> unitsOf(Measure measure) {
        return switch (measure) {
            case Measure.Stored m when m.what() == PerShard.BYTES_STORED -> counted("byte", "B");
            case DeliveryMeasure.CountedAtDelivery m ->
                switch (m.what()) {
                    case TAKEN, DELIVERED, LOST -> counted("record", "rec");
                    case OBJECTS -> counted("object", "objects");
                    case FAILED -> counted("attempt", "attempts");
                };
            case DeliveryMeasure.ToldOfObjects m ->
                m.what() == DeliveryMeasure.OfObjects.MEDIAN_BYTES ? counted("byte", "B") : TIMES;
            case DeliveryMeasure.ReadOffDelivery m ->
                switch (m.what()) {
                    case HELD -> counted("record", "rec");
                    case OLDEST -> TIMES;
                    case BUFFER_BYTES -> counted("byte", "B");
                    case BUFFER_SECONDS -> SECONDS;
                };
            case QueueMeasure.CountedAtQueue _ -> counted("message", "msg");
            case QueueMeasure.ReadOffQueue m ->
                switch (m.what()) {
                    case VISIBLE, IN_FLIGHT, DELAYED, HELD -> counted("message", "msg");
                    case OLDEST -> TIMES;
                    case VISIBILITY_TIMEOUT -> SECONDS;
                };
            case QueueMeasure.RunningQueueWorkers _ -> counted("worker", "workers");
            case Measure.OpenShards _ -> counted("shard", "shards");
            case Measure.RunningWorkers _ -> counted("worker", "workers");
            case Measure.LargestShare _ -> List.of(new Unit("%", 1), new Unit("percent", 1));
            case Measure.RetentionHours _ -> List.of(new Unit("hours", 1), new Unit("hour", 1), new Unit("h", 1));
            case Measure.MillisBehindLatest _, Measure.Unattended _ -> TIMES;
            case Measure.Stored _,
                    Measure.Retained _,
                    Measure.Moved _,
                    Measure.ApplicationRead _,
                    Measure.ApplicationLost _,
                    Measure.ApplicationBehind _,
                    Measure.OfProducer _ -> counted("record", "rec");
        };
    }

    private static List<Unit> counted(String one, String abbreviated) {
        return List.of(new Unit(one + "s", 1), new Unit(one, 1), new Unit(abbreviated, 1));
    }

    /** The unit as the field shows it: {@code records}. */
    public String unit() {
        return units.getFirst().word();
    }

    /** How near an answer must come: {@code exact}, {@code within 5 %}. */
    public String tolerance() {
        return tolerance == 0 ? "exact" : "within " + InWords.number(tolerance * PER_CENT) + " %";
    }

    /**
     * What a text means.
     *
     * @param text not blank
     * @param country by whose marks it is read where they decide
     */
    public NumberRead read(String text, Locale country) {
        String stripped = text.strip();
        int end = stripped.length();
        while (end > 0 && !Character.isDigit(stripped.charAt(end - 1)) && ".,".indexOf(stripped.charAt(end - 1)) < 0) {
            end--;
        }
        String number = end == 0 ? stripped : stripped.substring(0, end);
        String unit = end == 0 ? "" : stripped.substring(end).strip();
        if (unit.isEmpty()) {
            return new NumberReader(country).read(number);
        }
        return units.stream()
                .filter(known -> known.word().equalsIgnoreCase(unit))
                .findFirst()
                .map(known -> scaled(new NumberReader(country).read(number), known.factor()))
                .orElseGet(() -> new NumberRead.Refused("It is asked for in " + unit() + ", not in “" + unit + "”"));
    }

    private static NumberRead scaled(NumberRead read, double factor) {
        return read instanceof NumberRead.Understood(double number) ? new NumberRead.Understood(number * factor) : read;
    }
}
