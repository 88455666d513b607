package fr.parvis.chat.sections;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.ConversationLine;
import fr.parvis.chat.Conversations;
import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Each sorts their conversations for themselves.
@ParvisTest
class SectionsTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Sections sections;

    @Autowired
    private Conversations conversations;

    private Assembly.Room room;
    private Actor me;
    private UUID other;

    @BeforeEach
    void gather() {
        room = assembly.room();
        me = room.reader();
        other = conversations.openTopic(room.facilitator(), room.spaceId(), "Fête de la musique");
    }

    private UUID section(String name, UUID... conversationIds) {
        var id = UUID.randomUUID();
        sections.keep(me, id, new KeepSection(name, false, List.of(conversationIds)));
        return id;
    }

    @Test
    void aSectionIsOfOnePersonAndHoldsAConversationThatIsInNoOther() {
        var print = section("Bulletin", room.topic());
        var music = section("Musique", room.topic(), other);
        assertThat(sections.sections(me))
                .extracting(SectionView::name, SectionView::conversationIds)
                .satisfiesExactly(
                        one -> assertThat(one.toList()).containsExactly("Bulletin", List.of()),
                        two -> assertThat(two.toList().getFirst()).isEqualTo("Musique"));
        assertThat(sections.sections(me).getLast().conversationIds()).containsExactlyInAnyOrder(room.topic(), other);
        sections.place(me, other, new PlaceConversation(print));
        sections.takeOut(me, room.topic());
        assertThat(sections.sections(me))
                .extracting(SectionView::conversationIds)
                .containsExactly(List.of(other), List.of());
        assertThat(sections.placed(me).items()).extracting(ConversationLine::id).containsExactly(other);
        assertThat(sections.sections(room.contributor())).isEmpty();
        refused("not-found", () -> sections.keep(room.contributor(), music, new KeepSection("À moi", false, null)));
        refused("not-found", () -> sections.place(room.contributor(), other, new PlaceConversation(music)));
        sections.remove(room.contributor(), music);
        assertThat(sections.sections(me)).hasSize(2);
    }

    @Test
    void sectionsAreRenamedClosedAndPutInOrder() {
        var print = section("Bulletin", room.topic());
        var music = section("Musique");
        sections.order(me, new OrderSections(List.of(music, print)));
        sections.keep(me, print, new KeepSection("  Le bulletin ", true, null));
        assertThat(sections.sections(me)).extracting(SectionView::name).containsExactly("Musique", "Le bulletin");
        assertThat(sections.sections(me)).extracting(SectionView::collapsed).containsExactly(false, true);
        assertThat(sections.sections(me).getLast().conversationIds()).containsExactly(room.topic());
    }

    @Test
    void aSectionThatIsRemovedComesBackWithWhatItHeld() {
        var print = section("Bulletin", room.topic(), other);
        var held = sections.sections(me).getFirst();
        sections.remove(me, print);
        assertThat(sections.sections(me)).isEmpty();
        assertThat(sections.placed(me).items()).isEmpty();
        sections.keep(me, print, new KeepSection(held.name(), held.collapsed(), held.conversationIds()));
        assertThat(sections.sections(me)).containsExactly(held);
    }

    @Test
    void whatOneMayNotReadShowsInNoSection() {
        section("Bulletin", room.topic(), other);
        refused("not-found", () -> sections.place(room.neighbour(), other, new PlaceConversation(UUID.randomUUID())));
        assembly.leave(room.spaceId(), me);
        assertThat(sections.sections(me))
                .extracting(SectionView::conversationIds)
                .containsExactly(List.of());
        assertThat(sections.placed(me).items()).isEmpty();
        assembly.join(room.spaceId(), me);
        assertThat(sections.placed(me).items()).hasSize(2);
    }

    @Test
    void thirtySectionsAreEnough() {
        for (int number = 0; number < 30; number++) {
            section("n° " + number);
        }
        refused("too-many-sections", () -> section("Une de trop"));
        sections.keep(me, sections.sections(me).getFirst().id(), new KeepSection("Renommée", false, null));
        assertThat(sections.sections(me).getFirst().name()).isEqualTo("Renommée");
    }
}
