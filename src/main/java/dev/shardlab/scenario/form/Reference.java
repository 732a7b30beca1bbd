package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The name of something that the file declares elsewhere.
 *
 * @param kind what is named: "stream"
 * @param orKinds the kinds in the scope of others that may be named just so
 * @param make the value of a name; an IllegalArgumentException says that it can be no such name
 */
public record Reference<N>(String kind, List<String> orKinds, Function<String, N> make) implements Type<N> {

    public Reference {
        orKinds = List.copyOf(orKinds);
    }

    /** A name of something that the file declares, and nothing else. */
    public Reference(String kind, Function<String, N> make) {
        this(kind, List.of(), make);
    }

    /** All that may be named; null if it could not be found out. */
    @Nullable
    List<String> known(Scope scope) {
        List<String> known = new ArrayList<>();
        for (String one : kinds()) {
            List<String> names = scope.of(one);
            if (names == null) {
                return null;
            }
            names.stream().filter(name -> !known.contains(name)).forEach(known::add);
        }
        return known;
    }

    private List<String> kinds() {
        return Stream.concat(Stream.of(kind), orKinds.stream()).toList();
    }

    /** The only one the file declares; where it declares none, the only one of the first other kind of which there are any. */
    private @Nullable String only(Scope scope) {
        for (String one : kinds()) {
            List<String> declared = scope.of(one);
            if (declared == null || !declared.isEmpty()) {
                return scope.only(one);
            }
        }
        return null;
    }

    /** What a left out reference means: the only thing of its kind. */
    public Presence.Derived<N> unlessOnly() {
        return new Presence.Derived<>("the only " + kind, scope -> {
            String only = only(scope);
            return only == null ? null : made(only);
        });
    }

    /**
     * The only thing of its kind, for a key that not every such object needs.
     *
     * @return null after having reported that the key is missing
     */
    public @Nullable N onlyOrReport(ReadValues values, Key<?, N> key) {
        String only = only(values.scope());
        if (only != null) {
            return made(only);
        }
        List<String> known = known(values.scope());
        if (known != null) {
            values.report(missing(key.name(), known), missingHint(key.name(), known));
        }
        return null;
    }

    /** The list in which a file declares such things: that of a queue worker is {@code queueWorkers}. */
    private String list() {
        StringBuilder name = new StringBuilder();
        for (String word : kind.split(" ", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name + "s";
    }

    String missing(String key, List<String> known) {
        return known.isEmpty()
                ? "This needs " + ListWords.a(kind) + ", but the file has none."
                : "The key \"" + key + "\" is missing: there is more than one " + kind + ".";
    }

    String missingHint(String key, List<String> known) {
        return known.isEmpty()
                ? "Add one to \"" + list() + "\"."
                : "Add \"" + key + "\" with one of " + ListWords.list(known) + ".";
    }

    private @Nullable N made(String name) {
        try {
            return make.apply(name);
        } catch (IllegalArgumentException _) {
            return null; // reported where the name is declared
        }
    }

    @Override
    public @Nullable N read(Node node, Reading reading) {
        if (!(node instanceof Node.Text(var _, String name))) {
            reading.refuse(node, expected(), "Put it into double quotes.");
            return null;
        }
        List<String> known = known(reading.scope());
        if (known != null && !known.contains(name)) {
            String hint = known.isEmpty()
                    ? "Add one to \"" + list() + "\"."
                    : Nearest.hint(name, known, known.size() == 1 ? "The only one is" : "There are");
            reading.report(node, "There is no " + kind + " " + Node.quoted(name) + ".", hint);
            return null;
        }
        return made(name);
    }

    @Override
    public JsonNode write(N value, Scope scope) {
        return JsonNodeFactory.instance.stringNode(value.toString());
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    @Override
    public String name() {
        return "name of " + ListWords.a(kind);
    }

    @Override
    public String range() {
        return "";
    }

    @Override
    public String expected() {
        return "the name of " + ListWords.a(kind);
    }

    @Override
    public boolean suits(Node node) {
        return node instanceof Node.Text;
    }
}
