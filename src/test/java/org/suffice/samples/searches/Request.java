package org.suffice.samples.searches;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request for one or more children. {@code result} is set where it must be a certain one. */
record Request(SearchType type, boolean hardToFind, LocalDate day, List<SoughtChild> children, @Nullable Result result) {

    /** How a request stands. {@code closed} is missing while it is open. */
    record Result(String outcome, String categoryPlaced, String insideBoundary, @Nullable LocalDate closed) {
        static final Result OPEN = new Result("Open", "", "", null);
    }

    Request with(Result known) {
        return new Request(type, hardToFind, day, children, known);
    }

    SoughtChild onlyChild() {
        return children.getFirst();
    }
}
