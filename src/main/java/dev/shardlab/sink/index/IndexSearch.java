package dev.shardlab.sink.index;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** One search over some indexes, within its time. */
final class IndexSearch {

    static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

    private static final int MAX_HITS = 1_000;

    private final Map<String, OpenIndex> indexes;
    private final Duration patience;

    IndexSearch(Map<String, OpenIndex> indexes, Duration patience) {
        this.indexes = indexes;
        this.patience = patience;
    }

    SearchResult search(String query, int most) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        QueryTimeout timeout = () -> System.nanoTime() - end > 0;
        List<SearchResult.Hit> hits = new ArrayList<>();
        long total = 0;
        boolean more = false;
        int wanted = Math.max(1, Math.min(most, MAX_HITS));
        try {
            for (Map.Entry<String, OpenIndex> index : indexes.entrySet()) {
                IndexSearcher searcher = new IndexSearcher(
                        ExitableDirectoryReader.wrap(index.getValue().reader(), timeout));
                searcher.setTimeout(timeout);
                TopDocs found =
                        searcher.search(QueryText.read(query, index.getValue().mapping()), wanted);
                if (searcher.timedOut() || timeout.shouldExit()) {
                    return late();
                }
                total += found.totalHits.value();
                more |= found.totalHits.relation() != Relation.EQUAL_TO;
                for (ScoreDoc one : found.scoreDocs) {
                    hits.add(hit(index.getKey(), searcher, one));
                }
            }
        } catch (ParseException | IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
            return new SearchResult.Refused(why(e, "Cannot parse '" + query.strip() + "': "));
        } catch (ExitingReaderException _) {
            return late();
        }
        hits.sort(Comparator.comparingDouble((SearchResult.Hit hit) -> -hit.score()));
        return new SearchResult.Found(total, more, hits.subList(0, Math.min(wanted, hits.size())));
    }

    private SearchResult late() {
        return new SearchResult.Refused(
                "The search took longer than " + patience.toMillis() / 1_000.0 + " s and was stopped.");
    }

    /** @param boilerplate what comes before every reason */
    private static String why(Exception e, String boilerplate) {
        return switch (e) {
            case IndexSearcher.TooManyClauses _ -> "The query has more than 1,024 clauses.";
            case TooComplexToDeterminizeException _ -> "The query has too many stars.";
            default ->
                "The query is not understood: "
                        + Optional.ofNullable(e.getMessage())
                                .orElse("")
                                .replace(boilerplate, "")
                                .lines()
                                .findFirst()
                                .orElse("");
        };
    }

    private static SearchResult.Hit hit(String index, IndexSearcher searcher, ScoreDoc found) throws IOException {
        Document document =
                searcher.storedFields().document(found.doc, Set.of(DocumentFields.ID, DocumentFields.SOURCE));
        return new SearchResult.Hit(
                index, text(document, DocumentFields.ID), found.score, text(document, DocumentFields.SOURCE));
    }

    private static String text(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElse("");
    }
}
