package dev.shardlab.model.queue;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Some settings of a queue, as one who creates or changes it gives them.
 *
 * @param given which, in the order of {@link QueueAttribute}
 * @param values what they are; of what is not given the default
 */
public record QueueChange(Set<QueueAttribute> given, QueueSettings values) {

    /** Nothing is given. */
    public static final QueueChange NONE = new QueueChange(EnumSet.noneOf(QueueAttribute.class), QueueSettings.DEFAULT);

    public QueueChange {
        given = Collections.unmodifiableSet(
                given.isEmpty() ? EnumSet.noneOf(QueueAttribute.class) : EnumSet.copyOf(given));
    }

    /** These settings, where they are not the default. */
    public static QueueChange of(QueueSettings settings) {
        EnumSet<QueueAttribute> given = EnumSet.noneOf(QueueAttribute.class);
        for (QueueAttribute attribute : QueueAttribute.values()) {
            if (!attribute.of(settings).equals(attribute.of(QueueSettings.DEFAULT))) {
                given.add(attribute);
            }
        }
        return new QueueChange(given, settings);
    }

    public static QueueChange of(QueueSettings values, Collection<QueueAttribute> given) {
        EnumSet<QueueAttribute> set = EnumSet.noneOf(QueueAttribute.class);
        set.addAll(given);
        return new QueueChange(set, values);
    }

    /** What a queue with these settings has afterwards. */
    public QueueSettings on(QueueSettings settings) {
        QueueSettings changed = settings;
        for (QueueAttribute attribute : given) {
            changed = attribute.copied(values, changed);
        }
        return changed;
    }

    /** The first of what is given that these settings have otherwise. */
    public Optional<QueueAttribute> differing(QueueSettings settings) {
        return given.stream()
                .filter(attribute -> !attribute.of(values).equals(attribute.of(settings)))
                .findFirst();
    }
}
