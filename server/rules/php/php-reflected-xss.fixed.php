<?php

function search_page(): void
{
    // ruleid: php-reflected-xss
    echo '<h1>Results for ' . htmlspecialchars($_GET['q'], ENT_QUOTES) . '</h1>';

    $name = $_POST['name'];
    // ruleid: php-reflected-xss
    print("<p>Hello $name</p>");

    // ok: php-reflected-xss
    echo '<h1>Results for ' . htmlspecialchars($_GET['q'], ENT_QUOTES) . '</h1>';

    // ok: php-reflected-xss
    echo intval($_GET['page']);

    // ok: php-reflected-xss
    echo strlen($_GET['q']) > 3 ? 'long' : 'short';
}

function greet(Request $request): Response
{
    // ruleid: php-reflected-xss
    return new Response('Hello ' . $request->query->get('name'));
}
?>
<!-- The names of fields are ours. -->
<input name="q" value="<?php
// ruleid: php-reflected-xss
echo htmlspecialchars($_GET['q'], ENT_QUOTES);
?>">
<p><?php
// ok: php-reflected-xss
echo esc_html($_GET['q']);
?></p>
