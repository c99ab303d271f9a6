// What is typed and not saved: told beside the buttons, and kept.

import { addOperator, signIn } from "./support/desk.ts";
import { column, field, part } from "./support/editor.ts";
import { expect, test } from "./support/fixtures.ts";

for (const width of [390, 1280]) {
  test(`at ${width} pixels, no button moves when it is told that something is kept`, async ({ newReader, emptyServer }) => {
    await addOperator(emptyServer);
    const { page } = await newReader({}, emptyServer);
    await page.setViewportSize({ width, height: 900 });
    await signIn(page);
    await page.goto("/admin/notices/new?kind=incident");
    await expect(page.locator(".tools[data-alive]").first()).toBeVisible();
    const publish = page.getByRole("button", { name: "Publish now" });
    const before = await publish.boundingBox();

    await field(column(part(page, "Text"), "en"), "Title").fill("Mail is late");
    await expect(page.locator("#kept-status")).toContainText("Not kept yet");
    expect(await publish.boundingBox(), "between two strokes").toEqual(before);
    await expect(page.locator("#kept-status")).toContainText(/^Kept /);
    expect(await publish.boundingBox(), "when it is kept").toEqual(before);
  });
}
