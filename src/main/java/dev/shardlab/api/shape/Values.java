package dev.shardlab.api.shape;

import org.jspecify.annotations.Nullable;

/** The values of a structure's members, each of its member's type. */
public final class Values {

    private final Structure structure;
    private final @Nullable Object[] values;

    Values(Structure structure, @Nullable Object[] values) {
        this.structure = structure;
        this.values = values;
    }

    /** The member's value, or null if it was absent. */
    @SuppressWarnings("unchecked") // what stands in a member's place was read by its shape
    public <T> @Nullable T find(Member<T> member) {
        int i = structure.indexOf(member.name());
        if (i < 0) {
            throw new IllegalArgumentException("The structure has no member " + member.name());
        }
        return (T) values[i];
    }

    /** The value of a member that is required; to be asked for only when the structure was checked and found right. */
    public <T> T get(Member<T> member) {
        T value = find(member);
        if (value == null) {
            throw new IllegalStateException(member.name() + " is required, so it was there when it was checked");
        }
        return value;
    }

    /**
     * The member's value, or {@code otherwise} if it was absent or null.
     *
     * @throws IllegalArgumentException if the structure has no such member
     */
    public <T> T getOr(Member<T> member, T otherwise) {
        T value = find(member);
        return value == null ? otherwise : value;
    }

    /** Whether the structure has such a member at all. */
    public boolean declares(Member<?> member) {
        return structure.indexOf(member.name()) >= 0;
    }

    /**
     * Whether the member was there, and not null.
     *
     * @throws IllegalArgumentException if the structure has no such member
     */
    public boolean has(Member<?> member) {
        return find(member) != null;
    }
}
