package dev.shardlab.sink.warehouse.query;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a statement of a person may call. None of them reads a file, a setting or the system, waits, or makes rows or long texts of nothing. */
final class AllowedFunctions {

    private static final Set<String> OVER_ROWS = Set.of(
            "any_value",
            "approx_count_distinct",
            "arg_max",
            "arg_min",
            "avg",
            "bool_and",
            "bool_or",
            "corr",
            "count",
            "count_if",
            "count_star",
            "cume_dist",
            "dense_rank",
            "first_value",
            "lag",
            "last_value",
            "lead",
            "listagg",
            "max",
            "max_by",
            "median",
            "min",
            "min_by",
            "mode",
            "nth_value",
            "ntile",
            "percent_rank",
            "quantile_cont",
            "quantile_disc",
            "rank",
            "row_number",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "string_agg",
            "sum",
            "var_pop",
            "var_samp",
            "variance");

    private static final Set<String> OF_NUMBERS_AND_TEXTS = Set.of(
            "abs",
            "ascii",
            "ceil",
            "ceiling",
            "char_length",
            "character_length",
            "chr",
            "concat",
            "concat_ws",
            "contains",
            "ends_with",
            "exp",
            "floor",
            "greatest",
            "least",
            "left",
            "len",
            "length",
            "ln",
            "log",
            "lower",
            "ltrim",
            "md5",
            "mod",
            "nullif",
            "nvl",
            "octet_length",
            "position",
            "pow",
            "power",
            "regexp_extract",
            "regexp_full_match",
            "regexp_matches",
            "regexp_replace",
            "replace",
            "reverse",
            "right",
            "round",
            "rtrim",
            "sha256",
            "sign",
            "split_part",
            "sqrt",
            "starts_with",
            "strlen",
            "strpos",
            "substr",
            "substring",
            "trim",
            "trunc",
            "upper");

    private static final Set<String> OF_TIMES_AND_JSON = Set.of(
            "array_extract",
            "current_date",
            "date_diff",
            "date_part",
            "date_trunc",
            "datediff",
            "datepart",
            "datetrunc",
            "day",
            "dayofweek",
            "dayofyear",
            "epoch",
            "epoch_ms",
            "getdate",
            "hour",
            "json_array_length",
            "json_extract",
            "json_extract_path_text",
            "json_extract_string",
            "json_type",
            "json_valid",
            "last_day",
            "minute",
            "month",
            "now",
            "quarter",
            "second",
            "strftime",
            "timezone",
            "to_days",
            "to_hours",
            "to_microseconds",
            "to_milliseconds",
            "to_minutes",
            "to_months",
            "to_seconds",
            "to_timestamp",
            "to_weeks",
            "to_years",
            "week",
            "year");

    private static final Set<String> SIGNS = Set.of(
            "+", "-", "*", "/", "//", "%", "^", "**", "||", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*", "->>",
            "&", "|", "<<", ">>");

    private static final Set<String> ALL = Stream.of(OVER_ROWS, OF_NUMBERS_AND_TEXTS, OF_TIMES_AND_JSON, SIGNS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private AllowedFunctions() {}

    static boolean has(String name) {
        return ALL.contains(name);
    }

    static Set<String> names() {
        return ALL;
    }
}
