package dev.shardlab.lesson;

import dev.shardlab.event.Event;
import dev.shardlab.event.QueueEvent;
import dev.shardlab.event.QueueEvent.MessagesReceived;
import dev.shardlab.event.QueueEvent.MessagesSent;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.MessageId;
import dev.shardlab.model.queue.QueueName;
import dev.shardlab.model.queue.QueueSettings;
import dev.shardlab.model.queue.WorkOutcome;
import dev.shardlab.scenario.lesson.QueueMeasure;
import dev.shardlab.scenario.lesson.QueueMeasure.Counted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures of queues, counted over the events alone. */
final class QueueRecount {

    private final List<Event> events;

    /** @param events up to the time that is asked for */
    QueueRecount(List<Event> events) {
        this.events = events;
    }

    double measure(QueueMeasure measure, VirtualTime since, VirtualTime until) {
        return switch (measure) {
            case QueueMeasure.CountedAtQueue m -> counted(m.queue(), m.what(), since);
            case QueueMeasure.ReadOffQueue m -> read(m, until);
            case QueueMeasure.RunningQueueWorkers m ->
                events.stream()
                        .mapToInt(event -> switch (event) {
                            case QueueEvent.QueueWorkerStarted e
                            when e.worker().name().startsWith(m.workers() + "-") -> 1;
                            case QueueEvent.QueueWorkerStopped e
                            when e.worker().name().startsWith(m.workers() + "-") -> -1;
                            default -> 0;
                        })
                        .sum();
        };
    }

    private double counted(QueueName queue, Counted what, VirtualTime since) {
        Map<MessageId, String> there = new HashMap<>();
        Map<MessageId, Integer> receives = new HashMap<>();
        Map<String, Long> furthest = new HashMap<>();
        long count = 0;
        for (Event event : events) {
            if (!(event instanceof QueueEvent of)) {
                continue;
            }
            long counted =
                    switch (of) {
                        case MessagesSent e
                        when e.queue().equals(queue) -> {
                            e.messages().forEach(message -> there.put(message.id(), String.valueOf(message.group())));
                            yield what == Counted.SENT ? e.messages().size() : 0;
                        }
                        case MessagesReceived e
                        when e.queue().equals(queue) -> {
                            long again = 0;
                            for (MessageId id : e.messages()) {
                                again += receives.merge(id, 1, Integer::sum) > 1 ? 1 : 0;
                            }
                            yield what == Counted.RECEIVED
                                    ? e.messages().size()
                                    : what == Counted.RECEIVED_AGAIN ? again : 0;
                        }
                        case QueueEvent.MessagesDeleted e
                        when e.queue().equals(queue) -> {
                            e.messages().forEach(there::remove);
                            yield what == Counted.DELETED ? e.messages().size() : 0;
                        }
                        case QueueEvent.VisibilityTimedOut e
                        when e.queue().equals(queue) ->
                            what == Counted.TIMED_OUT ? e.messages().size() : 0;
                        case QueueEvent.MessagesDeadLettered e
                        when e.queue().equals(queue) -> {
                            e.messages().forEach(message -> there.remove(message.id()));
                            yield what == Counted.DEAD_LETTERED ? e.messages().size() : 0;
                        }
                        case QueueEvent.MessagesDeadLettered e
                        when e.to().equals(queue) -> {
                            e.messages().forEach(message -> there.put(message.id(), String.valueOf(message.group())));
                            e.messages().forEach(message -> receives.remove(message.id()));
                            yield 0;
                        }
                        case QueueEvent.MessagesExpired e
                        when e.queue().equals(queue) -> {
                            e.messages().forEach(there::remove);
                            yield what == Counted.EXPIRED ? e.messages().size() : 0;
                        }
                        case QueueEvent.QueuePurged e
                        when e.queue().equals(queue) -> {
                            there.clear();
                            yield 0;
                        }
                        case QueueEvent.MessageWorked e
                        when e.queue().equals(queue)
                                && e.outcome() != WorkOutcome.FAILED
                                && there.containsKey(e.message()) -> {
                            String group = there.get(e.message());
                            long number = e.message().number();
                            long before = furthest.getOrDefault(group, -1L);
                            furthest.put(group, Math.max(before, number));
                            yield what == Counted.OUT_OF_ORDER && !group.equals("null") && number < before ? 1 : 0;
                        }
                        default -> 0;
                    };
            count += event.at().isBefore(since) ? 0 : counted;
        }
        return count;
    }

    /** A message is where the last event about it says. */
    private double read(QueueMeasure.ReadOffQueue measure, VirtualTime until) {
        Map<MessageId, String> where = new TreeMap<>();
        Map<MessageId, VirtualTime> sent = new HashMap<>();
        QueueSettings settings = QueueSettings.DEFAULT;
        for (Event event : events) {
            if (!(event instanceof QueueEvent of)) {
                continue;
            }
            QueueName queue = measure.queue();
            if (of instanceof QueueEvent.MessagesDeadLettered e && e.to().equals(queue)) {
                e.messages().forEach(message -> where.put(message.id(), "visible"));
                e.messages().forEach(message -> sent.put(message.id(), message.sentAt()));
            }
            if (!of.queue().equals(queue)) {
                continue;
            }
            switch (of) {
                case QueueEvent.QueueCreated e -> settings = e.settings();
                case QueueEvent.QueueSettingsChanged e -> settings = e.settings();
                case MessagesSent e -> {
                    for (int i = 0; i < e.messages().size(); i++) {
                        MessageId id = e.messages().get(i).id();
                        where.put(id, e.visibleAt().get(i).isAfter(e.at()) ? "delayed" : "visible");
                        sent.put(id, e.at());
                    }
                }
                case MessagesReceived e ->
                    e.messages()
                            .forEach(id -> where.put(id, e.hiddenUntil().isAfter(e.at()) ? "in flight" : "visible"));
                case QueueEvent.VisibilityChanged e ->
                    where.put(e.message(), e.visibleAt().isAfter(e.at()) ? "in flight" : "visible");
                case QueueEvent.VisibilityTimedOut e -> e.messages().forEach(id -> where.put(id, "visible"));
                case QueueEvent.DelayEnded e -> e.messages().forEach(id -> where.put(id, "visible"));
                case QueueEvent.MessagesDeleted e -> e.messages().forEach(where::remove);
                case QueueEvent.MessagesExpired e -> e.messages().forEach(where::remove);
                case QueueEvent.MessagesDeadLettered e -> e.messages().forEach(message -> where.remove(message.id()));
                case QueueEvent.QueuePurged _ -> where.clear();
                default -> {}
            }
        }
        return switch (measure.what()) {
            case VISIBLE -> count(where, "visible");
            case IN_FLIGHT -> count(where, "in flight");
            case DELAYED -> count(where, "delayed");
            case HELD -> where.size();
            case OLDEST ->
                where.keySet().stream()
                        .mapToLong(id -> until.since(sent.get(id)).toMillis())
                        .max()
                        .orElse(0);
            case VISIBILITY_TIMEOUT -> settings.visibilityTimeout().toSeconds();
        };
    }

    private static long count(Map<MessageId, String> where, String place) {
        return where.values().stream().filter(place::equals).count();
    }
}
