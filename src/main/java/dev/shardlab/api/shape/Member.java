package dev.shardlab.api.shape;

/**
 * A named part of a structure. Of a member that is both absent and not required nothing is checked.
 *
 * @param name as the service spells it, with a capital
 * @param <T> what its value becomes
 */
public record Member<T>(String name, MemberShape<T> shape, Presence presence) {

    /** Whether it must be there. */
    public enum Presence {
        REQUIRED,
        /** Some streams do without, which the engine knows; its absence is told along with whatever else is wrong. */
        EXPECTED,
        OPTIONAL
    }

    /**
     * A member whose absence is a violation; null counts as absent.
     *
     * @param name as the service spells it, with a capital
     */
    public static <T> Member<T> required(String name, MemberShape<T> shape) {
        return new Member<>(name, shape, Presence.REQUIRED);
    }

    /**
     * A member whose absence is told only if a constraint is broken besides; null counts as absent.
     *
     * @param name as the service spells it, with a capital
     */
    public static <T> Member<T> expected(String name, MemberShape<T> shape) {
        return new Member<>(name, shape, Presence.EXPECTED);
    }

    /**
     * A member that may be absent, or null, without a word.
     *
     * @param name as the service spells it, with a capital
     */
    public static <T> Member<T> optional(String name, MemberShape<T> shape) {
        return new Member<>(name, shape, Presence.OPTIONAL);
    }

    /** The name as it stands in a path: with a small letter. */
    String pathName() {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
