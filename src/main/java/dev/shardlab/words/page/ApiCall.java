package dev.shardlab.words.page;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request under the names of the service's own model, from which each language derives its spelling: {@code SplitShard}
 * becomes {@code split-shard}, {@code split_shard} and {@code splitShard}.
 *
 * @param client of the service that is asked
 * @param action as in the API reference
 * @param members as in the API reference, in its order
 * @param keeps which member of the answer a later call needs, as {@code Messages[0].ReceiptHandle}; null for none
 */
public record ApiCall(
        ServiceClient client,
        String action,
        List<Member> members,
        @Nullable String keeps) {

    public ApiCall {
        members = List.copyOf(members);
    }

    public static ApiCall of(ServiceClient client, String action) {
        return new ApiCall(client, action, List.of(), null);
    }

    public ApiCall with(String name, Value value) {
        List<Member> more = new ArrayList<>(members);
        more.add(new Member(name, value));
        return new ApiCall(client, action, more, keeps);
    }

    public ApiCall with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    public ApiCall keeping(String answer) {
        return new ApiCall(client, action, members, answer);
    }

    /** The name of what is kept. */
    static String nameOf(String kept) {
        return kept.substring(kept.lastIndexOf('.') + 1);
    }

    /** The way to what is kept, member by member; one of a list is followed by {@code [0]}. */
    static List<String> wayTo(String kept) {
        return List.of(kept.split("\\."));
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

        /** Texts by name. */
        record Texts(SortedMap<String, String> texts) implements Value {
            public Texts {
                texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
            }
        }

        /** Names out of an enumeration of the service. */
        record Names(List<String> names) implements Value {
            public Names {
                names = List.copyOf(names);
            }
        }

        /** The entries of a PutRecords. */
        record Entries(List<List<Member>> entries) implements Value {
            public Entries {
                entries = entries.stream().map(List::copyOf).toList();
            }
        }
    }
}
