<?php

class FilesController
{
    public function actionShow()
    {
        // ruleid: php-path-traversal
        return Yii::$app->response->sendFile('/srv/files/' . Yii::$app->request->get('name'));
    }

    public function actionAbout()
    {
        // ok: php-path-traversal
        return Yii::$app->response->sendFile('/srv/files/about.pdf');
    }
}
