package org.suffice.samples.history;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A synthetic child while the history is being built: spells are only ever added at the end. */
final class Child {
    private final Sex sex;
    private final LocalDate born;
    private final List<Spell> spells = new ArrayList<>();

    Child(Sex sex, LocalDate born) {
        this.sex = sex;
        this.born = born;
    }

    Sex sex() {
        return sex;
    }

    LocalDate born() {
        return born;
    }

    List<Spell> spells() {
        return List.copyOf(spells);
    }

    int ageAt(LocalDate date) {
        return Period.between(born, date).getYears();
    }

    LocalDate birthday(int age) {
        return born.plusYears(age);
    }

    boolean isPresent() {
        return !spells.isEmpty() && spells.getLast().end() == null;
    }

    /** The open spell; fails when the child is not looked after. */
    Spell current() {
        Spell last = spells.getLast();
        if (last.end() != null) {
            throw new IllegalStateException("not looked after");
        }
        return last;
    }

    Optional<Spell> openAt(LocalDate date) {
        return spells.stream().filter(s -> s.openAt(date)).findFirst();
    }

    /** The day the last period of care ended, if the child has left. */
    @Nullable LocalDate lastEnd() {
        return spells.isEmpty() ? null : spells.getLast().end();
    }

    boolean wasEver(Kind kind) {
        return spells.stream().anyMatch(s -> s.kind() == kind);
    }

    boolean hasChangedLegalStatus() {
        return spells.stream().anyMatch(Spell::sameCarer);
    }

    void enter(LocalDate day, Kind kind) {
        LocalDate lastEnd = lastEnd();
        if (isPresent() || day.isBefore(born) || (lastEnd != null && !day.isAfter(lastEnd))) {
            throw new IllegalStateException("cannot start on " + day);
        }
        spells.add(new Spell(kind, day, null, false));
    }

    void move(LocalDate day, Kind kind) {
        end(day);
        spells.add(new Spell(kind, day, null, false));
    }

    void changeLegalStatus(LocalDate day) {
        Kind kind = current().kind();
        end(day);
        spells.add(new Spell(kind, day, null, true));
    }

    void leave(LocalDate day) {
        end(day);
    }

    private void end(LocalDate day) {
        Spell open = current();
        if (!day.isAfter(open.start())) {
            throw new IllegalStateException("a placement must last a day: " + open + " to " + day);
        }
        spells.set(spells.size() - 1, new Spell(open.kind(), open.start(), day, open.sameCarer()));
    }
}
