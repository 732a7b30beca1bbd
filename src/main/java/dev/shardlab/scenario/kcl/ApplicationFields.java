package dev.shardlab.scenario.kcl;

import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.WorkerName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The single values of applications of workers: names. */
public final class ApplicationFields {

    public static final String APPLICATION = "application";

    public static final Reference<ApplicationName> APPLICATION_REFERENCE =
            new Reference<>(APPLICATION, ApplicationName::new);

    public static final Type<ApplicationName> APPLICATION_NAME = Texts.checked(
            "name",
            "1 to 64 characters",
            "an application's name",
            "^[\\s\\S]{1,64}$",
            "Write it like \"billing\".",
            ApplicationName::new,
            ApplicationName::value);

    public static final Type<WorkerName> WORKER_NAME = Texts.checked(
            "name",
            "1 to 64 characters",
            "a worker's name",
            "^[\\s\\S]{1,64}$",
            "Write it like \"worker-1\".",
            WorkerName::new,
            WorkerName::value);

    private ApplicationFields() {}

    /** The key by which an object refers to an application; it may be left out when there is only one. */
    public static <T> Key<T, ApplicationName> reference(Shape<T> shape, Function<T, @Nullable ApplicationName> get) {
        return shape.derived(
                "application",
                APPLICATION_REFERENCE,
                APPLICATION_REFERENCE.unlessOnly(),
                "\"billing\"",
                "Which application.",
                get);
    }
}
