package dev.shardlab.words;

import dev.shardlab.model.kinesis.RecordBatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request under the names of the service's own model, from which each language derives its spelling: {@code SplitShard}
 * becomes {@code split-shard}, {@code split_shard} and {@code splitShard}.
 *
 * @param action as in the API reference
 * @param members as in the API reference, in its order
 * @param keeps which member of the answer a later call needs; null for none
 */
record ApiCall(
        String action, List<Member> members, @Nullable String keeps) {

    ApiCall {
        members = List.copyOf(members);
    }

    static ApiCall of(String action) {
        return new ApiCall(action, List.of(), null);
    }

    ApiCall with(String name, Value value) {
        List<Member> more = new ArrayList<>(members);
        more.add(new Member(name, value));
        return new ApiCall(action, more, keeps);
    }

    ApiCall with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    ApiCall keeping(String answer) {
        return new ApiCall(action, members, answer);
    }

    record Member(String name, Value value) {}

    /** What a member can be given. */
    sealed interface Value {

        record Text(String text) implements Value {}

        record Whole(long number) implements Value {}

        /** The payload of a record. */
        record Blob(RecordBatch batch, int position) implements Value {
            byte[] bytes() {
                return batch.data(position);
            }
        }

        /** What an earlier call kept. */
        record Kept(String answer) implements Value {}

        /** The entries of a PutRecords. */
        record Entries(List<List<Member>> entries) implements Value {
            public Entries {
                entries = entries.stream().map(List::copyOf).toList();
            }
        }
    }
}
