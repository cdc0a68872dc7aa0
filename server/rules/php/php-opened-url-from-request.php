<?php
// ruleid: php-opened-url-from-request
$picture = file_get_contents($_POST['image_url']);

$feed = $_GET['feed'];
// ruleid: php-opened-url-from-request
$xml = simplexml_load_file($feed);

// ok: php-opened-url-from-request
$rates = file_get_contents('https://rates.example.org/?site=' . urlencode($_GET['site']));

$url = $_GET['url'];
if (!in_array($url, $allowed, true)) {
    exit;
}
// ok: php-opened-url-from-request
echo htmlspecialchars(file_get_contents($url));
