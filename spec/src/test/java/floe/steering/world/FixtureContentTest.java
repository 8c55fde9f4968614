package floe.steering.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FixtureContentTest {

  @Test
  void givesTheBytesOfSplittableRandom() {
    SplittableRandom random = new SplittableRandom(42);
    ByteBuffer expected = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    expected.putLong(random.nextLong()).putLong(random.nextLong());

    byte[] content = all(new FixtureContent(42, 13));

    assertThat(content).isEqualTo(Arrays.copyOf(expected.array(), 13));
  }

  @Test
  void givesTheSameBytesOneByOne() throws IOException {
    FixtureContent content = new FixtureContent(-1, 100);
    byte[] bytes = new byte[100];

    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) content.read();
    }

    assertThat(bytes).isEqualTo(all(new FixtureContent(-1, 100)));
    assertThat(content.read()).isEqualTo(-1);
    assertThat(content.readAllBytes()).isEmpty();
  }

  @Test
  void isEmptyWithoutBytes() {
    assertThat(all(new FixtureContent(3, 0))).isEmpty();
  }

  private static byte[] all(FixtureContent content) {
    try {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
