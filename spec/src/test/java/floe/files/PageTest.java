package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  @ParameterizedTest
  @CsvSource({"0, 10, 0", "1, 10, 1", "10, 10, 1", "11, 10, 2", "101, 100, 2"})
  void countsThePagesThatAreNeeded(long totalCount, int limit, long expected) {
    assertThat(new Page<>(List.of(), totalCount, limit).maxPage()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, 10, 0",
    "3, 10, 10, 20",
    "2, 100, 100, 100",
    "2, 101, 100, 100",
    "1, 9223372036854775807, 100, 0"
  })
  void cutsTheLimitDownToAHundred(long page, long limit, int expectedLimit, long expectedOffset) {
    PageRequest request = PageRequest.of(page, limit);

    assertThat(request.limit()).isEqualTo(expectedLimit);
    assertThat(request.offset()).isEqualTo(expectedOffset);
  }

  @Test
  void doesNotOverflowOnAFarPage() {
    assertThat(PageRequest.of(Long.MAX_VALUE, 100).offset()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void cutsAPageOutOfAWholeList() {
    List<Integer> all = List.of(1, 2, 3, 4, 5);

    assertThat(PageRequest.of(2, 2).of(all)).isEqualTo(new Page<>(List.of(3, 4), 5, 2));
    assertThat(PageRequest.of(3, 2).of(all).items()).containsExactly(5);
    assertThat(PageRequest.of(4, 2).of(all).items()).isEmpty();
    assertThat(PageRequest.of(Long.MAX_VALUE, 100).of(all).items()).isEmpty();
  }

  @Test
  void keepsTheCountsOfAMappedPage() {
    Page<String> page = new Page<>(List.of(1, 2), 5, 2).map(String::valueOf);

    assertThat(page).isEqualTo(new Page<>(List.of("1", "2"), 5, 2));
    assertThat(page.maxPage()).isEqualTo(3);
  }

  @Test
  void countsThePagesOfAVeryLongList() {
    assertThat(new Page<>(List.of(), Long.MAX_VALUE, 100).maxPage())
        .isEqualTo(Long.MAX_VALUE / 100 + 1);
  }
}
