package fr.parvis.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.StatementCounter;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.DocumentProblem;
import fr.parvis.documents.DocumentState;
import fr.parvis.documents.Documents;
import fr.parvis.documents.MoveEntries;
import fr.parvis.documents.Moves;
import fr.parvis.documents.RenameEntry;
import fr.parvis.kinds.Facts.Outcome;
import fr.parvis.kinds.KindView.CountView;
import fr.parvis.kinds.KindView.LineView;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.platform.TodayItem;
import fr.parvis.spaces.Spaces;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What documents are, and what folders propose.
@ParvisTest
class KindsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Kinds kinds;

    @Autowired
    private FolderKinds folders;

    @Autowired
    private Successors successors;

    @Autowired
    private Documents documents;

    @Autowired
    private KindsToday today;

    @Autowired
    private Moves moves;

    @Autowired
    private Spaces spaces;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    private Commission.Room room;
    private Actor facilitator;
    private Actor author;
    private Actor reader;
    private UUID quotes;

    @BeforeEach
    void open() {
        room = commission.room();
        facilitator = room.facilitator();
        author = room.contributor();
        reader = room.reader();
        quotes = commission.folder(facilitator, room.root(), "Devis");
        folders.propose(facilitator, quotes, new ProposeKind(Kind.QUOTE, "{date}_{type}_{fournisseur}_{titre}"));
    }

    private static Facts quote(String supplier, String amount, LocalDate until, Outcome outcome) {
        return new Facts(
                null,
                null,
                null,
                null,
                supplier,
                new BigDecimal(amount),
                until,
                outcome,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Facts issue(int number) {
        return new Facts(null, null, null, number, null, null, null, null, null, null, null, null, null, null, null);
    }

    private UUID quoted(UUID folder, String name, String amount) {
        var id = commission.document(author, folder, name, "contenu de " + name);
        kinds.describe(author, id, new DescribeDocument(Kind.QUOTE, quote("Toits", amount, null, null)));
        return id;
    }

    private LocalDate day(int later) {
        return LocalDate.ofInstant(clock.instant(), Kinds.ZONE).plusDays(later);
    }

    private List<TodayItem> awaiting(Actor actor, UUID id) {
        return today.today(actor).stream().filter(item -> item.id().equals(id)).toList();
    }

    private static void refused(ProblemType type, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Test
    void whatComesIntoAFolderIsWhatTheFolderProposesAndIsOfferedAName() {
        var below = commission.folder(author, quotes, "2026");
        var id = commission.document(author, below, "toiture.txt", "un devis");
        var kind = kinds.kind(author, id);
        assertThat(kind.kind()).isEqualTo(Kind.QUOTE);
        assertThat(kind.proposedName()).isEqualTo(day(0) + "_Devis_toiture.txt");
        assertThat(kinds.kind(reader, id).proposedName())
                .as("because who only reads renames nothing")
                .isNull();
        kinds.describe(author, id, new DescribeDocument(Kind.QUOTE, quote("Toits", "12", null, null)));
        var proposed = kinds.kind(author, id).proposedName();
        assertThat(proposed).isEqualTo(day(0) + "_Devis_Toits_toiture.txt");
        moves.rename(author, id, new RenameEntry(proposed));
        assertThat(kinds.kind(author, id).proposedName()).isNull();
    }

    @Test
    void aNameIsOfferedNeverImposed() {
        var id = commission.document(author, quotes, "toiture.txt", "un devis");
        kinds.keepName(author, id);
        assertThat(kinds.kind(author, id).proposedName()).isNull();
        kinds.forget(author, id);
        assertThat(kinds.kind(author, id).kind()).isNull();
    }

    @Test
    void whatWasThereBeforeIsLeftAsItIs() {
        var before = commission.document(author, room.root(), "avant.txt", "avant");
        folders.propose(facilitator, room.root(), new ProposeKind(Kind.MINUTES, null));
        assertThat(kinds.kind(author, before).kind()).isNull();
        var after = commission.document(author, room.root(), "après.txt", "après");
        assertThat(kinds.kind(author, after).kind()).isEqualTo(Kind.MINUTES);
        assertThat(kinds.kind(author, commission.document(author, quotes, "d.txt", "d"))
                        .kind())
                .as("because the nearer folder has the word")
                .isEqualTo(Kind.QUOTE);
        folders.withdraw(facilitator, quotes);
        assertThat(kinds.kind(author, commission.document(author, quotes, "e.txt", "e"))
                        .kind())
                .isEqualTo(Kind.MINUTES);
    }

    @Test
    void onlyWhoManagesAFolderSaysWhatItProposes() {
        refused(PlatformProblem.FORBIDDEN, () -> folders.propose(author, quotes, new ProposeKind(Kind.PHOTO, null)));
        refused(PlatformProblem.NOT_FOUND, () -> folders.kinds(room.stranger(), quotes));
        assertThat(folders.kinds(facilitator, quotes).can()).containsExactly(KindAction.PROPOSE);
        assertThat(folders.kinds(author, quotes).can()).isEmpty();
        spaces.archive(facilitator, room.space().id());
        refused(
                DocumentProblem.SPACE_CLOSED,
                () -> folders.propose(facilitator, quotes, new ProposeKind(Kind.PHOTO, null)));
    }

    @Test
    void anotherKindKeepsTheFactsThatItHasAsWell() {
        var id = commission.document(author, room.root(), "séance.txt", "séance");
        var facts = new Facts(
                day(-3), "Voirie", "12", null, null, null, null, null, null, null, null, null, null, null, null);
        kinds.describe(author, id, new DescribeDocument(Kind.DELIBERATION, facts));
        kinds.describe(
                author,
                id,
                new DescribeDocument(Kind.MINUTES, kinds.kind(author, id).facts()));
        var kept = kinds.kind(reader, id).facts();
        assertThat(kept.day()).isEqualTo(day(-3));
        assertThat(kept.subject()).isEqualTo("Voirie");
        assertThat(kept.number()).isNull();
        refused(
                PlatformProblem.FORBIDDEN,
                () -> kinds.describe(reader, id, new DescribeDocument(Kind.MINUTES, Facts.NONE)));
    }

    @Test
    void aTableAddsUpWhatIsNotDeclinedAndShowsNobodyWhatTheyMayNotRead() {
        quoted(quotes, "a.txt", "1200.50");
        var below = commission.folder(author, quotes, "2026");
        var declined = quoted(below, "b.txt", "900");
        kinds.describe(author, declined, new DescribeDocument(Kind.QUOTE, quote("X", "900", null, Outcome.DECLINED)));
        var secret = quoted(quotes, "c.txt", "5000");
        assertThat(folders.table(reader, quotes, Kind.QUOTE).total()).isEqualByComparingTo("6200.50");
        commission.hide(room, secret);
        var table = folders.table(reader, quotes, Kind.QUOTE);
        assertThat(table.total()).isEqualByComparingTo("1200.50");
        assertThat(table.lines()).extracting(LineView::name).containsExactly("a.txt", "b.txt");
        assertThat(table.lines()).extracting(LineView::folderName).containsExactly(null, "2026");
        assertThat(folders.kinds(reader, quotes).counts()).containsExactly(new CountView(Kind.QUOTE, 2));
        refused(PlatformProblem.NOT_FOUND, () -> kinds.kind(reader, secret));
    }

    @Test
    void aTableCostsAsMuchHoweverLong() {
        quoted(quotes, "a.txt", "1");
        var one = statements.during(() -> folders.table(reader, quotes, Kind.QUOTE));
        for (var i = 0; i < 5; i++) {
            quoted(quotes, "autre " + i + ".txt", "1");
        }
        assertThat(statements.during(() -> folders.table(reader, quotes, Kind.QUOTE)))
                .isEqualTo(one);
    }

    @Test
    void aTableHoldsNoFormula() {
        var id = commission.document(author, quotes, "=1+1.txt", "piège");
        kinds.describe(
                author, id, new DescribeDocument(Kind.QUOTE, quote("=HYPERLINK(\"http://x\")", "1234.5", null, null)));
        var csv = new StringWriter();
        KindCsv.write(folders.table(author, quotes, Kind.QUOTE), Locale.FRENCH, csv);
        assertThat(csv.toString()).contains("'=1+1.txt").contains("'=HYPERLINK").contains("1234,50");
    }

    @Test
    void aQuoteThatEndsSoonAwaitsWhoBroughtItAndWhoRunsTheSpaceUntilSomebodyDecides() {
        var id = commission.document(author, quotes, "toiture.txt", "un devis");
        kinds.describe(author, id, new DescribeDocument(Kind.QUOTE, quote("Toits", "12", day(15), null)));
        assertThat(awaiting(author, id)).isEmpty();
        kinds.describe(author, id, new DescribeDocument(Kind.QUOTE, quote("Toits", "12", day(14), null)));
        assertThat(awaiting(author, id)).extracting(TodayItem::kind).containsExactly("quote-ending");
        assertThat(awaiting(facilitator, id)).hasSize(1);
        assertThat(awaiting(reader, id)).isEmpty();
        commission.leave(room, author);
        assertThat(awaiting(author, id)).isEmpty();
        kinds.describe(
                facilitator, id, new DescribeDocument(Kind.QUOTE, quote("Toits", "12", day(14), Outcome.ACCEPTED)));
        assertThat(awaiting(facilitator, id)).isEmpty();
    }

    @Test
    void aCopyIsWhatItsOriginalIs() {
        var id = quoted(quotes, "a.txt", "1200.50");
        var elsewhere = commission.folder(author, room.root(), "Ailleurs");
        moves.copy(author, new MoveEntries(List.of(quotes), elsewhere, null));
        var table = folders.table(author, elsewhere, Kind.QUOTE);
        assertThat(table.total()).isEqualByComparingTo("1200.50");
        assertThat(table.lines()).extracting(LineView::id).doesNotContain(id);
    }

    @Test
    void aSeriesProposesItsNextNumber() {
        var series = commission.folder(facilitator, room.root(), "Bulletin");
        folders.propose(facilitator, series, new ProposeKind(Kind.ISSUE, "Bulletin n° {numero}"));
        var first = commission.document(author, series, "mars.txt", "mars");
        kinds.describe(author, first, new DescribeDocument(Kind.ISSUE, issue(12)));
        var below = commission.folder(author, series, "2027");
        var second = commission.document(author, below, "juin.txt", "juin");
        assertThat(kinds.nextIssue(author, second)).isEqualTo(13);
        assertThat(kinds.kind(author, second).proposedName()).isEqualTo("Bulletin n° 13.txt");
        kinds.describe(author, second, new DescribeDocument(Kind.ISSUE, issue(13)));
        assertThat(folders.table(reader, series, Kind.ISSUE).lines())
                .extracting(line -> line.facts().issue())
                .containsExactly(13, 12);
    }

    @Test
    void whoKeepsAListOfReferencesReadsIt() {
        var id = commission.document(author, room.root(), "liens.txt", "liens");
        var facts = new Facts(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reader.personId(),
                day(0));
        kinds.describe(author, id, new DescribeDocument(Kind.REFERENCES, facts));
        assertThat(awaiting(reader, id)).extracting(TodayItem::kind).containsExactly("references-review");
        var stranger = new Facts(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                room.stranger().personId(),
                null);
        refused(
                KindProblem.OWNER_NOT_READER,
                () -> kinds.describe(author, id, new DescribeDocument(Kind.REFERENCES, stranger)));
    }

    @Test
    void lastYearsDocumentBeginsThisYears() {
        var id = quoted(quotes, "Devis 2025.txt", "1200.50");
        var made = successors.begin(author, id, new BeginAnother(quotes, "Devis 2026.txt"));
        var kind = kinds.kind(author, made);
        assertThat(kind.kind()).isEqualTo(Kind.QUOTE);
        assertThat(kind.facts().supplier()).isEqualTo("Toits");
        assertThat(kind.facts().amount()).as("because it is to be said").isNull();
        assertThat(documents.document(author, made).entry().state()).isEqualTo(DocumentState.DRAFT);
        refused(
                DocumentProblem.NAME_TAKEN,
                () -> successors.begin(author, id, new BeginAnother(quotes, "Devis 2026.txt")));
        refused(
                PlatformProblem.FORBIDDEN,
                () -> successors.begin(reader, id, new BeginAnother(quotes, "Devis 2027.txt")));
        commission.hide(room, id);
        refused(
                PlatformProblem.NOT_FOUND,
                () -> successors.begin(author, id, new BeginAnother(quotes, "Devis 2027.txt")));
    }
}
