package dev.shardlab.api.shape;

/**
 * A named part of a structure. Of a member that is both absent and not required nothing is checked.
 *
 * @param name as the service spells it, with a capital
 * @param <T> what its value becomes
 */
public record Member<T>(String name, Shape<T> shape, boolean required) {

    public static <T> Member<T> required(String name, Shape<T> shape) {
        return new Member<>(name, shape, true);
    }

    public static <T> Member<T> optional(String name, Shape<T> shape) {
        return new Member<>(name, shape, false);
    }

    /** The name as it stands in a path: with a small letter. */
    String pathName() {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
