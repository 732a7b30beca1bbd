package dev.shardlab.api.queue.action;

import dev.shardlab.api.queue.answer.QueueAnswer;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.queue.QueueCommand.Entry;
import dev.shardlab.command.queue.QueueReply.BatchAnswered;
import dev.shardlab.command.queue.QueueReply.EntryAnswer;
import dev.shardlab.command.queue.QueueReply.QueueRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The entries of a batch, in a request and in an answer. */
final class Batch {

    private Batch() {}

    /** An entry that cannot be read is refused by itself. */
    static <T> List<Entry<T>> entries(Values values, Member<List<Values>> member, Function<Values, T> reading) {
        List<Values> given = values.getOr(member, List.of());
        List<Entry<T>> entries = new ArrayList<>(given.size());
        for (Values entry : given) {
            String id = entry.getOr(QueueInputs.ID, "");
            try {
                entries.add(new Entry<>(id, reading.apply(entry)));
            } catch (BadRequest bad) {
                entries.add(Entry.unreadable(id, bad.refusal()));
            }
        }
        return entries;
    }

    /**
     * Writes what became of each.
     *
     * @param item the name of a success in XML
     * @param members writes those of a success
     */
    static void write(BatchAnswered reply, QueueAnswer out, String item, BiConsumer<EntryAnswer, Integer> members) {
        List<EntryAnswer> all = reply.entries();
        List<Integer> done = new ArrayList<>();
        List<EntryAnswer> failed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).answer() instanceof QueueRefused) {
                failed.add(all.get(i));
            } else {
                done.add(i);
            }
        }
        out.list("Successful", item, done, i -> {
            out.text("Id", all.get(i).id());
            members.accept(all.get(i), i);
        });
        out.list("Failed", "BatchResultErrorEntry", failed, entry -> {
            if (entry.answer() instanceof QueueRefused refused) {
                out.text("Id", entry.id());
                out.flag("SenderFault", refused.error().fault().equals("Sender"));
                out.text("Code", refused.error().code());
                out.text("Message", refused.message());
            }
        });
    }
}
