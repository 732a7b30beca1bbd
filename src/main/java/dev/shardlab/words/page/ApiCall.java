package dev.shardlab.words.page;

import java.nio.ByteBuffer;
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
public record ApiCall(
        String action, List<Member> members, @Nullable String keeps) {

    public ApiCall {
        members = List.copyOf(members);
    }

    public static ApiCall of(String action) {
        return new ApiCall(action, List.of(), null);
    }

    public ApiCall with(String name, Value value) {
        List<Member> more = new ArrayList<>(members);
        more.add(new Member(name, value));
        return new ApiCall(action, more, keeps);
    }

    public ApiCall with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    public ApiCall keeping(String answer) {
        return new ApiCall(action, members, answer);
    }

    public record Member(String name, Value value) {}

    /** What a member can be given. */
    public sealed interface Value {

        record Text(String text) implements Value {}

        record Whole(long number) implements Value {}

        /** The payload of a record. */
        record Blob(ByteBuffer payload) implements Value {
            public byte[] bytes() {
                byte[] bytes = new byte[payload.remaining()];
                payload.duplicate().get(bytes);
                return bytes;
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
