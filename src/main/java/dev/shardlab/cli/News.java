package dev.shardlab.cli;

import java.io.PrintStream;
import java.util.Optional;

/** What one part of a running program has to say: told when it is another than last time. */
final class News {

    private Optional<String> told = Optional.empty();

    void tell(Optional<String> news, PrintStream err) {
        if (news.isPresent() && !news.equals(told)) {
            err.println(news.get());
            told = news;
        }
    }
}
