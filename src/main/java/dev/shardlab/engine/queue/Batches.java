package dev.shardlab.engine.queue;

import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueReply;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.EntryAnswer;
import dev.shardlab.model.queue.QueueError;
import dev.shardlab.model.queue.QueueLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What every batch obeys (Amazon SQS API Reference, SendMessageBatch: Errors). */
final class Batches {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    private Batches() {}

    static void require(String action, List<? extends Entry<?>> entries) {
        if (entries.isEmpty()) {
            throw new QueueRefusal(
                    QueueError.EMPTY_BATCH, "There should be at least one " + action + "RequestEntry in the request.");
        }
        if (entries.size() > QueueLimits.MAX_BATCH_ENTRIES) {
            throw new QueueRefusal(
                    QueueError.TOO_MANY_ENTRIES,
                    "Maximum number of entries per request are %s. You have sent %s."
                            .formatted(QueueLimits.MAX_BATCH_ENTRIES, entries.size()));
        }
        TreeSet<String> ids = new TreeSet<>();
        for (Entry<?> entry : entries) {
            if (!ID.matcher(entry.id()).matches()) {
                throw new QueueRefusal(
                        QueueError.INVALID_BATCH_ENTRY_ID,
                        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at"
                                + " most " + QueueLimits.MAX_BATCH_ID_CHARACTERS + " letters long.");
            }
            if (!ids.add(entry.id())) {
                throw new QueueRefusal(QueueError.ENTRY_IDS_NOT_DISTINCT, "Id " + entry.id() + " repeated.");
            }
        }
    }

    /** Each entry by itself: one that is refused does not keep the others back. */
    static <T> BatchAnswered answer(List<Entry<T>> entries, Function<T, QueueReply> rule) {
        List<EntryAnswer> answers = new ArrayList<>(entries.size());
        for (Entry<T> entry : entries) {
            QueueReply answer;
            try {
                T asked = entry.asked();
                answer = asked == null ? Objects.requireNonNull(entry.refusal()) : rule.apply(asked);
            } catch (QueueRefusal refusal) {
                answer = refusal.reply();
            }
            answers.add(new EntryAnswer(entry.id(), answer));
        }
        return new BatchAnswered(answers);
    }
}
