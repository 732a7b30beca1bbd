package dev.shardlab.scenario.kcl;

import dev.shardlab.model.GroupName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The single values of groups of workers: names. */
public final class GroupFields {

    public static final String GROUP = "group";

    public static final Reference<GroupName> GROUP_REFERENCE = new Reference<>(GROUP, GroupName::new);

    public static final Type<GroupName> GROUP_NAME = Texts.checked(
            "name",
            "1 to 64 characters",
            "a group's name",
            "^[\\s\\S]{1,64}$",
            "Write it like \"billing\".",
            GroupName::new,
            GroupName::value);

    public static final Type<WorkerName> WORKER_NAME = Texts.checked(
            "name",
            "1 to 64 characters",
            "a worker's name",
            "^[\\s\\S]{1,64}$",
            "Write it like \"worker-1\".",
            WorkerName::new,
            WorkerName::value);

    private GroupFields() {}

    /** The key by which an object refers to a group; it may be left out when there is only one. */
    public static <T> Key<T, GroupName> reference(Shape<T> shape, Function<T, @Nullable GroupName> get) {
        return shape.derived(
                "group", GROUP_REFERENCE, GROUP_REFERENCE.unlessOnly(), "\"billing\"", "Which group.", get);
    }
}
