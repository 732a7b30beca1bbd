package dev.shardlab.lesson;

import dev.shardlab.scenario.lesson.Condition;
import java.util.Locale;

/**
 * A condition of a goal as it stands.
 *
 * @param measured in the unit of the condition's measure
 */
public record ConditionStatus(Condition condition, double measured) {

    /** What fails by nothing, as 5 where more than 5 is asked for, is still not reached. */
    private static final double NEARLY = 0.99;

    public boolean holds() {
        return condition.holdsFor(measured);
    }

    /** {@code Records throttled by shard 1 since 20 s: 12 records, needs exactly 0 records}. */
    public String words() {
        return InWords.name(condition.measure()) + ": " + InWords.value(condition.measure(), measured) + ", needs "
                + InWords.demand(condition);
    }

    /** {@code open shards of clicks: 6 shards here, exactly 4 shards in the plan}; of what was taken for granted and is not so. */
    String contrary() {
        String name = InWords.name(condition.measure());
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + ": "
                + InWords.value(condition.measure(), measured) + " here, " + InWords.demand(condition) + " in the plan";
    }

    /**
     * How near the measured value comes to what is asked for: 1 when the condition holds, else below 1 in proportion to the
     * two numbers, as 3 of 4 shards are 0.75 and 8 s behind where 4 s are allowed are 0.5.
     */
    double nearness() {
        if (holds()) {
            return 1;
        }
        double wanted = Math.abs(condition.value());
        double found = Math.abs(measured);
        double larger = Math.max(wanted, found);
        return larger == 0 ? 0 : Math.min(NEARLY, Math.min(wanted, found) / larger);
    }
}
