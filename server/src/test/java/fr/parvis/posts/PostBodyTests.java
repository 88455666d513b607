package fr.parvis.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.platform.Problem;
import fr.parvis.posts.PostBlock.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a post may hold.
class PostBodyTests {
    private static PostBody of(String text, @Nullable String href) {
        return PostBody.of(List.of(new PostBlock(Kind.PARAGRAPH, List.of(new PostRun(text, false, false, href)))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "//ailleurs.example/x",
                "/\\ailleurs.example",
                "https://ailleurs.example/\"onmouseover=alert(1)",
                "https://ailleurs.example/ x",
                "blob:https://ailleurs.example/1",
                "\u0001javascript:alert(1)",
                ""
            })
    void aLinkThatActsIsRefused(String href) {
        assertThatThrownBy(() -> of("ici", href))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(PostProblem.UNSAFE_LINK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://valbourg.example/plan?a=1#b",
                "http://valbourg.example",
                "mailto:accueil@valbourg.example",
                "tel:+33 3 39 98 41 00",
                "/d/0193f2d0-0000-7000-8000-000000000000"
            })
    void aLinkThatLeadsSomewhereIsKept(String href) {
        assertThat(of("ici", href).blocks().getFirst().runs().getFirst().href()).isEqualTo(href);
    }

    @Test
    void whatLooksLikeMarkupIsWords() {
        var typed = "<img src=x onerror=alert(1)><math><mtext></table><mglyph><style><!--</style>";
        assertThat(of(typed, null).words()).isEqualTo(typed);
    }

    @Test
    void whatNoKeyboardGivesIsDropped() {
        assertThat(of("Vo\u0000us \u202Eêtes\uFEFF", null).words()).isEqualTo("Vous êtes");
    }

    @Test
    void emptyEndsAreCutAndNeighboursJoined() {
        var body = PostBody.of(List.of(
                new PostBlock(
                        Kind.PARAGRAPH,
                        List.of(new PostRun("Bon", true, false, null), new PostRun("jour", true, false, null))),
                new PostBlock(Kind.BULLET, List.of()),
                new PostBlock(Kind.PARAGRAPH, List.of())));
        assertThat(body.blocks())
                .containsExactly(new PostBlock(Kind.PARAGRAPH, List.of(new PostRun("Bonjour", true, false, null))));
    }

    @Test
    void thereIsAnEndToWhatOneSays() {
        var block = new PostBlock(Kind.PARAGRAPH, List.of(new PostRun("a".repeat(20_000), false, false, null)));
        assertThatThrownBy(() -> PostBody.of(List.of(block, block, block, block)))
                .isInstanceOf(Problem.class);
    }
}
