package dev.shardlab.walls;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.TreeMap;

/** At most one class of all reaches a method; if there are more, each is reported. */
final class OneCaller extends ArchCondition<JavaClass> {

    private final String owner;
    private final String method;
    private final Map<String, JavaAccess<?>> callers = new TreeMap<>();

    OneCaller(String owner, String method) {
        super("have one caller of " + owner + "." + method);
        this.owner = owner;
        this.method = method;
    }

    @Override
    public void check(JavaClass code, ConditionEvents events) {
        for (JavaAccess<?> access : code.getAccessesFromSelf()) {
            if (access.getTargetOwner().getName().equals(owner)
                    && access.getTarget().getName().equals(method)) {
                callers.put(code.getName(), access);
            }
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        if (callers.size() < 2) return;
        callers.values().forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
    }
}
