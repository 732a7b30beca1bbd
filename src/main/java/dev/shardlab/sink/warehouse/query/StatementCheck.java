package dev.shardlab.sink.warehouse.query;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a statement may be run, judged by the tree that the database itself parsed it into: one SELECT, over tables of the
 * warehouse, with functions of a list. What the list of kinds does not know is refused.
 */
final class StatementCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Set<String> EXPRESSIONS = Set.of(
            "FUNCTION",
            "WINDOW",
            "COLUMN_REF",
            "CONSTANT",
            "COMPARISON",
            "CONJUNCTION",
            "BETWEEN",
            "CASE",
            "CAST",
            "OPERATOR",
            "STAR",
            "SUBQUERY",
            "TYPE",
            "POSITIONAL_REFERENCE");

    private static final Set<String> PARTS = Set.of(
            "SELECT_NODE",
            "SET_OPERATION_NODE",
            "CTE_NODE",
            "BASE_TABLE",
            "JOIN",
            "SUBQUERY",
            "EMPTY",
            "EXPRESSION_LIST",
            "ORDER_MODIFIER",
            "LIMIT_MODIFIER",
            "DISTINCT_MODIFIER",
            "ORDER_DEFAULT",
            "ASCENDING",
            "DESCENDING");

    /** Why a statement is not run, in a sentence. */
    static final class NotAllowed extends Exception {

        private static final long serialVersionUID = 1L;

        NotAllowed(String why) {
            super(why);
        }
    }

    private final Set<String> tables;

    /** @param tables the names of the warehouse's tables, in lower case */
    StatementCheck(Set<String> tables) {
        this.tables = Set.copyOf(tables);
    }

    /** @param parsed what {@code json_serialize_sql} made of the statement */
    void check(String parsed) throws NotAllowed {
        JsonNode tree;
        try {
            tree = JSON.readTree(parsed);
        } catch (JacksonException _) {
            throw new NotAllowed("The statement is nested too deeply.");
        }
        if (tree.path("error").booleanValue(true)) {
            String message = tree.path("error_message").asString("");
            throw new NotAllowed(
                    message.startsWith("Only SELECT")
                            ? "Only SELECT can be asked here; tables are made and loaded elsewhere."
                            : "The statement is not understood: " + message);
        }
        if (tree.path("statements").size() != 1) {
            throw new NotAllowed("One statement can be asked at a time.");
        }
        Set<String> named = new HashSet<>(tables);
        collectNamed(tree, named);
        walk(tree, named);
    }

    /** Queries that the statement itself gives names to. */
    private static void collectNamed(JsonNode node, Set<String> named) throws NotAllowed {
        for (JsonNode entry : node.path("cte_map").path("map")) {
            String name = entry.path("key").asString("");
            if (!NAME.matcher(name).matches()) {
                throw new NotAllowed("A query's name has letters, digits and _ only.");
            }
            named.add(name.toLowerCase(Locale.ROOT));
        }
        for (JsonNode child : node) {
            collectNamed(child, named);
        }
    }

    private void walk(JsonNode node, Set<String> named) throws NotAllowed {
        if (node.isObject()) {
            String kind = node.path("class").asString("");
            String type = node.path("type").asString("");
            if (kind.isEmpty()) {
                part(node, type, named);
            } else if (!EXPRESSIONS.contains(kind)) {
                throw new NotAllowed(known(kind) + " is not allowed here.");
            }
            if (node.has("function_name")) {
                function(node);
            }
        }
        for (JsonNode child : node) {
            walk(child, named);
        }
    }

    private void part(JsonNode node, String type, Set<String> named) throws NotAllowed {
        if (type.equals("RECURSIVE_CTE_NODE")) {
            throw new NotAllowed("WITH RECURSIVE is not allowed here.");
        }
        if (type.equals("TABLE_FUNCTION")) {
            throw new NotAllowed("After FROM come tables of the warehouse, no functions.");
        }
        if (!type.isEmpty() && !PARTS.contains(type)) {
            throw new NotAllowed(known(type) + " is not allowed here.");
        }
        if (type.equals("BASE_TABLE")) {
            JsonNode path = node.path("qualified_name").path("path");
            String name = path.path(path.size() - 1).asString("").toLowerCase(Locale.ROOT);
            if (path.size() != 1 || !named.contains(name)) {
                throw new NotAllowed(
                        "There is no table '" + name + "'. There are: " + String.join(", ", sorted()) + ".");
            }
        }
    }

    private static void function(JsonNode node) throws NotAllowed {
        String name = node.path("function_name").asString("").toLowerCase(Locale.ROOT);
        if (!AllowedFunctions.has(name)
                || node.path("qualified_name").path("path").size() > 1) {
            throw new NotAllowed("The function " + name + " is not among those that can be called here.");
        }
    }

    private Iterable<String> sorted() {
        return new java.util.TreeSet<>(tables);
    }

    private static String known(String kind) {
        return Map.of(
                        "SHOW_REF", "DESCRIBE, SHOW or SUMMARIZE",
                        "PIVOT", "PIVOT",
                        "LAMBDA", "A lambda",
                        "PARAMETER", "A parameter")
                .getOrDefault(kind, "A part of the statement (" + kind + ")");
    }
}
